import type { Impact } from '../impact/impact';
import type { SeverityLevel } from './severity';
import type { TextSignal } from './text/text-signal';
import type { TicketWords } from './text/ticket-words';

/** An earlier incident that resembles this one, with the severity it turned out to have. */
export interface PastSeverity {
  severity?: SeverityLevel;
  /** how much it is about the same thing, 0…1 */
  score: number;
  /** what its own words say (`readSignals`): how its trouble was described */
  signals: readonly TextSignal[];
}

/** Any earlier incident that is over, as it was told, with the severity it turned out to have. */
export interface PastDescription {
  severity?: SeverityLevel;
  createdAt: string;
  summary: string;
  /** plain text */
  description: string;
  services: readonly string[];
}

/** All that the rules look at. */
export interface SeverityFacts {
  /** when the facts were gathered, ISO 8601 UTC */
  observedAt: string;
  /** link to the ticket that the words come from */
  ticketUrl?: string;
  signals: readonly TextSignal[];
  impact?: Impact;
  similar?: readonly PastSeverity[];
  /** earlier incidents that are over, whatever they were about */
  past?: readonly PastDescription[];
  /** components and affected services on the ticket */
  services: readonly string[];
}

/** Facts as the rules read them. */
export interface Situation extends SeverityFacts {
  words: TicketWords;
}
