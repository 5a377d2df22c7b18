import { en } from './en';
import { ja } from './ja';
import { createVoice, type PhraseOf } from './voice';

export {
  type Formatter,
  formatterFor,
  isTimeZone,
  knownTimeZone,
  type Locale,
  type Reader,
} from './format';
export type { PhraseOf, PhraseValue } from './voice';

/** What comments, messages, pages, drafts and views say: the sentences over the facts. */
export const { phrase, say, isPhrase } = createVoice({ en, ja });

export type PhraseKey = keyof typeof en;
export type Phrase = PhraseOf<PhraseKey>;
