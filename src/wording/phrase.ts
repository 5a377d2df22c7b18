import { en } from './en';
import { type Formatter, formatterFor, type Reader } from './format';
import { ja } from './ja';

type Catalogue = typeof en;
export type PhraseKey = keyof Catalogue;
/** A phrase may stand in another one; it is said in the same language. */
export type PhraseValue = string | number | boolean | readonly string[] | Phrase;

type ParamsOf<Key extends PhraseKey> = Catalogue[Key] extends (
  params: infer Params,
  format: Formatter,
) => string
  ? unknown extends Params
    ? Record<string, never>
    : Params
  : never;

/** What is given for a sentence's values: where it wants words, a phrase will do. */
type Given<Params> = {
  [Name in keyof Params]: Params[Name] extends string ? Params[Name] | Phrase : Params[Name];
};

/** A sentence that has not been said yet: it is stored and sent as this, and said in the reader's language. */
export interface Phrase {
  key: PhraseKey;
  params: Readonly<Record<string, PhraseValue>>;
}

/** Makes a phrase; the compiler checks that the sentence gets the values it needs. */
export function phrase<Key extends PhraseKey>(
  key: Key,
  ...[params]: ParamsOf<Key> extends Record<string, never> ? [] : [Given<ParamsOf<Key>>]
): Phrase {
  return { key, params: { ...(params as Phrase['params'] | undefined) } };
}

/** Says a phrase in the reader's language and time zone. */
export function say(spoken: Phrase, reader: Reader): string {
  const catalogue = reader.locale === 'ja' ? ja : en;
  // The catalogue's functions take different parameters; `phrase` checked them when the phrase was made.
  const sentence = catalogue[spoken.key] as (params: Phrase['params'], format: Formatter) => string;
  const values = Object.entries(spoken.params).map(([name, value]) => [
    name,
    isPhrase(value) ? say(value, reader) : value,
  ]);
  return sentence(Object.fromEntries(values), formatterFor(reader));
}

/** Whether a value from outside (the store, a browser) is a phrase of this version's catalogue. */
export function isPhrase(value: unknown): value is Phrase {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('params' in value)) return false;
  const { key, params } = value;
  return typeof key === 'string' && key in en && typeof params === 'object' && params !== null;
}
