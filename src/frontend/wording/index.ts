import { catalogues, createVoice, type PhraseOf } from '../../wording';
import { interfaceTexts as english } from './en/interface';
import { interfaceTexts as japanese } from './ja/interface';

const en = { ...catalogues.en, ...english };
const ja: typeof en = { ...catalogues.ja, ...japanese };

/** What people see in the views: the sentences over the facts, and the views' own labels, buttons and states. */
export const { phrase, say } = createVoice({ en, ja });

export type Phrase = PhraseOf<keyof typeof en>;
