import type { PhraseKey as BackendKey, PhraseOf } from '../../wording';
import { shared as englishShared } from '../../wording/en/shared';
import { shared as japaneseShared } from '../../wording/ja/shared';
import { createVoice } from '../../wording/voice';
import { interfaceTexts as englishInterface } from './en/interface';
import { settingsTexts as englishSettings } from './en/settings';
import { interfaceTexts as japaneseInterface } from './ja/interface';
import { settingsTexts as japaneseSettings } from './ja/settings';

const en = { ...englishShared, ...englishInterface, ...englishSettings };
const ja: typeof en = { ...japaneseShared, ...japaneseInterface, ...japaneseSettings };

/** What the settings page says besides: its many words stay out of the bundles of the other views. */
export const { phrase, say } = createVoice<typeof en, BackendKey>({ en, ja });

export type PhraseKey = keyof typeof en;
export type Phrase = PhraseOf<PhraseKey | BackendKey>;
