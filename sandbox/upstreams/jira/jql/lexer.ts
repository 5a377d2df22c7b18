import { jqlSyntaxError } from './jql-error';
import { RESERVED_WORDS } from './reserved-words';

export interface Token {
  kind: 'word' | 'string' | 'symbol' | 'end';
  /** a string's text without its quotes and escapes */
  text: string;
  /** where it begins in the query, from 0 */
  offset: number;
}

const SYMBOL = /^(?:!=|!~|<=|>=|&&|\|\||[=<>~!&|(),[\]])/;
const WORD = /^(?:\\.|[^\s=!<>~&|(),[\]"'\\+;?*/%^$#@{}`])+/u;
const RESERVED_CHARACTER = /^[+;?*/%^$#@{}`]/;
const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
  ' ': ' ',
};

/**
 * Cuts JQL into tokens. A word may contain a dot or colon (`issue.property`, account ids); the other reserved
 * characters must be quoted.
 *
 * @see https://support.atlassian.com/jira-service-management-cloud/docs/use-advanced-search-with-jira-query-language-jql/
 * @throws JqlError
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < query.length) {
    const rest = query.slice(offset);
    const space = /^\s+/.exec(rest);
    if (space) {
      offset += space[0].length;
      continue;
    }
    const { token, length } = readToken(query, offset, rest);
    tokens.push(token);
    offset += length;
  }
  tokens.push({ kind: 'end', text: '', offset });
  return tokens;
}

/** Whether a word may stand for a field or value without quotes. */
export const isReservedWord = (word: string): boolean => RESERVED_WORDS.has(word.toLowerCase());

function readToken(query: string, offset: number, rest: string): { token: Token; length: number } {
  const quote = rest[0];
  if (quote === '"' || quote === "'") return readString(query, offset, quote);
  const symbol = SYMBOL.exec(rest)?.[0];
  if (symbol) return { token: { kind: 'symbol', text: symbol, offset }, length: symbol.length };
  const word = WORD.exec(rest)?.[0];
  if (word)
    return { token: { kind: 'word', text: unescaped(query, offset, word), offset }, length: word.length };
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (!RESERVED_CHARACTER.test(character)) {
    throw jqlSyntaxError(query, offset, `The character '${character}' cannot be read.`);
  }
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  throw jqlSyntaxError(
    query,
    offset,
    `The character '${character}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`,
  );
}

function readString(query: string, offset: number, quote: string): { token: Token; length: number } {
  let end = offset + 1;
  while (end < query.length && query[end] !== quote) end += query[end] === '\\' ? 2 : 1;
  const body = query.slice(offset + 1, end);
  if (end >= query.length) {
    throw jqlSyntaxError(query, offset, `The quoted string '${body}' has not been completed.`);
  }
  return {
    token: { kind: 'string', text: unescaped(query, offset + 1, body), offset },
    length: body.length + 2,
  };
}

function unescaped(query: string, start: number, body: string): string {
  return body.replace(/\\(u[0-9a-fA-F]{4}|.?)/gsu, (sequence: string, escaped: string, at: number) => {
    if (escaped.length === 5) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    const character = ESCAPES[escaped];
    if (character !== undefined) return character;
    throw jqlSyntaxError(
      query,
      start + at,
      `'${sequence}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`,
    );
  });
}
