import { type Formatter, formatterFor, type Locale, type Reader } from './format';

/** One language's sentences: key → function of its values. */
type Catalogue = Record<string, (params: never, format: Formatter) => string>;
type Languages<Sentences extends Catalogue> = Record<Locale, Sentences>;

/** A sentence that has not been said yet: it is stored and sent as this, and said in the reader's language. */
export interface PhraseOf<Key extends string> {
  key: Key;
  params: Readonly<Record<string, PhraseValue>>;
}

/** A phrase may stand in another one; it is said in the same language. */
export type PhraseValue = string | number | boolean | readonly string[] | PhraseOf<string>;

type KeyOf<Sentences> = keyof Sentences & string;

type ParamsOf<Sentences, Key extends keyof Sentences> = Sentences[Key] extends (
  params: infer Params,
  format: Formatter,
) => string
  ? unknown extends Params
    ? Record<string, never>
    : Params
  : never;

/** What is given for a sentence's values: where it wants words, a phrase of the same catalogue will do. */
type Given<Params, Key extends string> = {
  [Name in keyof Params]: Params[Name] extends string ? Params[Name] | PhraseOf<Key> : Params[Name];
};

/**
 * Makes phrases of one catalogue and says them.
 * `Foreign`: keys that phrases made elsewhere may have by their type; one that is not of the catalogue cannot be said
 */
export interface Voice<Sentences, Foreign extends string = never> {
  /** Makes a phrase; the compiler checks that the sentence gets the values it needs. */
  phrase<Key extends KeyOf<Sentences>>(
    key: Key,
    ...[params]: ParamsOf<Sentences, Key> extends Record<string, never>
      ? []
      : [Given<ParamsOf<Sentences, Key>, KeyOf<Sentences> | Foreign>]
  ): PhraseOf<KeyOf<Sentences>>;
  /** Says a phrase in the reader's language and time zone. */
  say(spoken: PhraseOf<KeyOf<Sentences> | Foreign>, reader: Reader): string;
  /** Whether a value from outside (the store, a browser) is a phrase of this version's catalogue. */
  isPhrase(value: unknown): value is PhraseOf<KeyOf<Sentences>>;
}

/** The voice of a catalogue; the compiler checks that every language has every sentence. */
export function createVoice<Sentences extends Catalogue, Foreign extends string = never>(
  languages: Languages<Sentences>,
): Voice<Sentences, Foreign> {
  const isPhrase = (value: unknown): value is PhraseOf<KeyOf<Sentences>> => {
    if (typeof value !== 'object' || value === null || !('key' in value) || !('params' in value))
      return false;
    const { key, params } = value;
    return (
      typeof key === 'string' &&
      Object.hasOwn(languages.en, key) &&
      typeof params === 'object' &&
      params !== null
    );
  };

  const say = (spoken: PhraseOf<KeyOf<Sentences>>, reader: Reader): string => {
    // The catalogue's functions take different parameters; `phrase` checked them when the phrase was made.
    const sentence = languages[reader.locale][spoken.key] as (
      params: PhraseOf<string>['params'],
      format: Formatter,
    ) => string;
    const values = Object.entries(spoken.params).map(([name, value]) => [
      name,
      isPhrase(value) ? say(value, reader) : value,
    ]);
    return sentence(Object.fromEntries(values), formatterFor(reader));
  };

  return {
    phrase: (key, ...[params]) => ({
      key,
      params: { ...(params as PhraseOf<string>['params'] | undefined) },
    }),
    say,
    isPhrase,
  };
}
