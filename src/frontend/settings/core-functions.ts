import type { Thresholds } from './severity-lines';

type CoreFunctions = Thresholds['coreFunctions'];

/** Core functions as they are typed: one a line, its name, a colon, and the words for it with commas between them. */
export function coreFunctionLines(functions: CoreFunctions): string {
  return functions.map(({ name, words }) => `${name}: ${words.join(', ')}`).join('\n');
}

/**
 * Reads what was typed. A line without a name is called after its first word; a name without words is its own word, as
 * whoever types `dispatch` means the word.
 */
export function coreFunctionsIn(text: string): CoreFunctions {
  return text.split('\n').flatMap((line) => {
    const [, typedName = '', listed = ''] = /^(?:([^:：]*)[:：])?(.*)$/u.exec(line) ?? [];
    const words = listed
      .split(/[,、，]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const name = typedName.trim() || words[0];
    if (name === undefined) return [];
    return [{ name, words: words.length > 0 ? words : [name] }];
  });
}
