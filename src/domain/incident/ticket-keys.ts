/** https://confluence.atlassian.com/adminjiraserver/changing-the-project-key-format-938847081.html */
const TICKET_KEY = /(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9_]+-[1-9]\d*(?![\p{L}\p{N}_]|-\d)/gu;

/** What looks like tickets' keys in a text, in its order, each once. It need not be one: `UTF-8` does, too. */
export function ticketKeysIn(text: string): string[] {
  return [...new Set(text.match(TICKET_KEY))];
}
