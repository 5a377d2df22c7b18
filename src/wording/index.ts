export { type Formatter, formatterFor, type Locale, type Reader } from './format';
export { isPhrase, type Phrase, type PhraseKey, type PhraseValue, phrase, say } from './phrase';
