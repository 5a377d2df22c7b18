import { catalogues, createVoice, type PhraseOf } from '../../wording';
import { interfaceTexts as englishInterface } from './en/interface';
import { settingsTexts as englishSettings } from './en/settings';
import { updateTexts as englishUpdates } from './en/updates';
import { interfaceTexts as japaneseInterface } from './ja/interface';
import { settingsTexts as japaneseSettings } from './ja/settings';
import { updateTexts as japaneseUpdates } from './ja/updates';

const en = { ...catalogues.en, ...englishInterface, ...englishSettings, ...englishUpdates };
const ja: typeof en = { ...catalogues.ja, ...japaneseInterface, ...japaneseSettings, ...japaneseUpdates };

/** What people see in the views: the sentences over the facts, and the views' own labels, buttons and states. */
export const { phrase, say } = createVoice({ en, ja });

export type PhraseKey = keyof typeof en;
export type Phrase = PhraseOf<PhraseKey>;
