import type { SignalKind } from './signal-kinds';

/** Name of the evidence that a signal becomes: `text.outage`, the next of its kind `text.outage.2` … */
export type TextEvidenceId = `text.${SignalKind}` | `text.${SignalKind}.${number}`;

/** `denied`: the words rule it out ("no data loss"); `possible`: they leave it open ("possible data loss"). */
export type Polarity = 'asserted' | 'possible' | 'denied';

/** One thing the ticket says, with the words that say it. */
export interface TextSignal {
  /** of the evidence it becomes */
  id: TextEvidenceId;
  kind: SignalKind;
  polarity: Polarity;
  /** the words that were recognised, as they stand in the text (NFKC-normalised) */
  quote: string;
  from: 'summary' | 'description' | 'comment';
  /** running number of the sentence over summary, description and comments: what stands together belongs together */
  sentence: number;
  /** a count of people, customers or services; for shares 0…1 */
  value?: number;
  /** which core function, e.g. `login` */
  name?: string;
}

export interface TicketText {
  summary: string;
  /** plain text */
  description: string;
  /** oldest first, plain text, without what Kaji itself wrote */
  comments: readonly { text: string }[];
}
