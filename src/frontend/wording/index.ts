import type { PhraseKey as BackendKey, PhraseOf } from '../../wording';
import { shared as englishShared } from '../../wording/en/shared';
import { shared as japaneseShared } from '../../wording/ja/shared';
import { createVoice } from '../../wording/voice';
import { interfaceTexts as englishInterface } from './en/interface';
import { updateTexts as englishUpdates } from './en/updates';
import { interfaceTexts as japaneseInterface } from './ja/interface';
import { updateTexts as japaneseUpdates } from './ja/updates';

const en = { ...englishShared, ...englishInterface, ...englishUpdates };
const ja: typeof en = { ...japaneseShared, ...japaneseInterface, ...japaneseUpdates };

/** What people see in the views: the sentences over the facts, and the views' own labels, buttons and states. */
export const { phrase, say } = createVoice<typeof en, BackendKey>({ en, ja });

export type Phrase = PhraseOf<keyof typeof en | BackendKey>;
