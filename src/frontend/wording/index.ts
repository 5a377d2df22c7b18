import { catalogues, createVoice, type PhraseOf } from '../../wording';
import { interfaceTexts as englishInterface } from './en/interface';
import { updateTexts as englishUpdates } from './en/updates';
import { interfaceTexts as japaneseInterface } from './ja/interface';
import { updateTexts as japaneseUpdates } from './ja/updates';

const en = { ...catalogues.en, ...englishInterface, ...englishUpdates };
const ja: typeof en = { ...catalogues.ja, ...japaneseInterface, ...japaneseUpdates };

/** What people see in the views: the sentences over the facts, and the views' own labels, buttons and states. */
export const { phrase, say } = createVoice({ en, ja });

export type Phrase = PhraseOf<keyof typeof en>;
