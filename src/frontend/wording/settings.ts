import { catalogues, createVoice, type PhraseOf } from '../../wording';
import { interfaceTexts as englishInterface } from './en/interface';
import { settingsTexts as englishSettings } from './en/settings';
import { interfaceTexts as japaneseInterface } from './ja/interface';
import { settingsTexts as japaneseSettings } from './ja/settings';

const en = { ...catalogues.en, ...englishInterface, ...englishSettings };
const ja: typeof en = { ...catalogues.ja, ...japaneseInterface, ...japaneseSettings };

/** What the settings page says besides: its many words stay out of the bundles of the other views. */
export const { phrase, say } = createVoice({ en, ja });

export type PhraseKey = keyof typeof en;
export type Phrase = PhraseOf<PhraseKey>;
