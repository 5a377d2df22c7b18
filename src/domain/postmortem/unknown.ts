import { type Phrase, phrase } from '../../wording';
import type { Block } from '../communication/rich-text';
import type { Say } from './section-writer';

/** A box that says what nobody knows yet, so that it is found out and not invented. */
export function unknown(what: Phrase, said: Say): Block {
  const content = [{ text: said(phrase('postmortem.unknown', { what })), emphasis: true }];
  return { kind: 'panel', tone: 'note', content };
}
