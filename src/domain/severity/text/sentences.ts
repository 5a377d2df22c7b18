/** A form's field without an answer, or a heading: it names a subject and says nothing about it. */
const HEADING = /^(?:[\w/-]{1,30} ){0,2}[\w/-]{1,30}:$|^[^\s:。、]{1,8}:$/u;

/**
 * Cuts plain text into sentences, NFKC-normalised (full-width digits become `0-9`). List items, table rows and lines
 * are sentences of their own, so that what stands in one sentence belongs together. Code and log lines stay: they are
 * words too.
 */
export function sentencesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/\n+|(?<=[。!?])\s*|(?<=[.])\s+(?=[A-Z0-9"'“(])/u)
    .map((sentence) => sentence.replace(/^[\s>*•・\-#|]+/u, '').trim())
    .filter((sentence) => sentence.length > 0 && !HEADING.test(sentence));
}

/** Whether a sentence is to be read as Japanese: kana or ideographs in it. */
export function isJapanese(sentence: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/u.test(sentence);
}
