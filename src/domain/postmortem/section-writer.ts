import type { Phrase, Reader } from '../../wording';
import type { Block } from '../communication/rich-text';
import type { PostmortemFacts } from './postmortem-facts';

export type Say = (spoken: Phrase) => string;

/** Writes one section's body; `said` speaks the reader's language. */
export type SectionWriter = (facts: PostmortemFacts, said: Say, reader: Reader) => Block[];
