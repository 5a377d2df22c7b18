import type { SettingsChange } from '../../contract';
import { typedList } from './typed-list';

type CoreFunctions = SettingsChange['settings']['severityThresholds']['coreFunctions'];

/** One core function a line: its name, a colon, and the words that tickets use for it with commas between them. */
export function textOfCoreFunctions(coreFunctions: CoreFunctions): string {
  return coreFunctions.map(({ name, words }) => `${name}: ${words.join(', ')}`).join('\n');
}

/** The same, read; a line without words is its own word. */
export function coreFunctionsIn(text: string): CoreFunctions {
  return text.split('\n').flatMap((line) => {
    const [, before = '', after = ''] = /^([^:：]*)[:：]?(.*)$/.exec(line.trim()) ?? [];
    const words = typedList(after);
    const names = typedList(before);
    const name = names.join(' ') || words[0];
    if (name === undefined || name === '') return [];
    return [{ name, words: words.length > 0 ? words : names }];
  });
}
