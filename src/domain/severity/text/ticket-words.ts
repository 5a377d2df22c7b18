import { IMPAIRMENTS, type SignalKind } from './signal-kinds';
import type { TextSignal } from './text-signal';

export interface SignalPair {
  signals: [TextSignal, TextSignal];
  /** they stand in different sentences, one of them in the summary */
  isApart: boolean;
}

/** The words of a ticket, asked by kind. */
export class TicketWords {
  constructor(private readonly signals: readonly TextSignal[]) {}

  /** The firmest signal of the kinds that is not denied; the first one said when equally firm. */
  firmest(...kinds: SignalKind[]): TextSignal | undefined {
    const said = this.said(...kinds);
    return said.find((signal) => signal.polarity === 'asserted') ?? said[0];
  }

  /** The first denial of the kind, when nothing asserts or suspects it. */
  denied(kind: SignalKind): TextSignal | undefined {
    if (this.firmest(kind)) return undefined;
    return this.signals.find((signal) => signal.kind === kind && signal.polarity === 'denied');
  }

  /**
   * Two signals that belong together, e.g. a core function and the outage it suffers: they stand in one sentence or both in the
   * summary. Otherwise two of which one is in the summary, which names what the whole ticket is about; that they belong together
   * is then a guess (`isApart`), and none where the summary itself says what is wrong with the first.
   */
  together(first: SignalKind, ...others: SignalKind[]): SignalPair | undefined {
    const firsts = this.said(first);
    const partners = this.said(...others);
    const pairWhere = (isPair: (one: TextSignal, other: TextSignal) => boolean): SignalPair['signals'][] =>
      firsts.flatMap((one) => {
        const other = partners.find((each) => isPair(one, each));
        return other ? [[one, other]] : [];
      });
    const [together] = pairWhere(
      (one, other) => one.sentence === other.sentence || (one.from === 'summary' && other.from === 'summary'),
    );
    if (together) return { signals: together, isApart: false };
    const isTold = this.said(...IMPAIRMENTS).some(({ from }) => from === 'summary');
    const [apart] = pairWhere((one, other) => (one.from === 'summary' ? !isTold : other.from === 'summary'));
    return apart && { signals: apart, isApart: true };
  }

  private said(...kinds: SignalKind[]): TextSignal[] {
    return this.signals.filter(({ kind, polarity }) => kinds.includes(kind) && polarity !== 'denied');
  }

  /** The largest value said of the kind, e.g. of user counts. */
  largest(kind: SignalKind): (TextSignal & { value: number }) | undefined {
    let largest: (TextSignal & { value: number }) | undefined;
    for (const signal of this.signals) {
      if (signal.kind !== kind || signal.polarity === 'denied' || signal.value === undefined) continue;
      if (!largest || signal.value > largest.value) largest = { ...signal, value: signal.value };
    }
    return largest;
  }

  /** The words confine the incident to one customer or one user, and nothing says that more are hit. */
  narrowScope(): TextSignal | undefined {
    if (this.firmest('everyone', 'many')) return undefined;
    const counted = this.largest('user-count')?.value ?? this.largest('customer-count')?.value ?? 1;
    return counted > 1 ? undefined : this.firmest('one-customer', 'one-user');
  }
}
