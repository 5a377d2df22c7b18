/** Names as people type them, with commas between them, Japanese ones too. */
export function typedList(text: string): string[] {
  return text
    .split(/[,、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
