interface SignalTraits {
  /** it tells of something down, failing or slow: what a core function named elsewhere in the ticket may suffer */
  isImpairment?: true;
  /** it tells of a trouble that load times and errors show, or of one that nobody sees there */
  trouble?: 'measured' | 'unmeasured';
  /** users feel it, so it is over when they are measured to be well again; lost data and a breach are not */
  endsWithRecovery?: true;
}

const IMPAIRMENT = { isImpairment: true, trouble: 'measured', endsWithRecovery: true } as const;

/** What a ticket's words can tell about severity, and what each of it stands for. */
const SIGNALS = {
  outage: IMPAIRMENT,
  'partial-outage': IMPAIRMENT,
  errors: IMPAIRMENT,
  'severe-degradation': IMPAIRMENT,
  slowness: IMPAIRMENT,
  degradation: IMPAIRMENT,
  'request-share': { trouble: 'measured', endsWithRecovery: true },
  cosmetic: { trouble: 'unmeasured' },
  'data-loss': { trouble: 'unmeasured' },
  breach: { trouble: 'unmeasured' },
  vulnerability: { trouble: 'unmeasured' },
  'core-function': { endsWithRecovery: true },
  everyone: { endsWithRecovery: true },
  many: { endsWithRecovery: true },
  some: { endsWithRecovery: true },
  'user-count': { endsWithRecovery: true },
  'customer-count': { endsWithRecovery: true },
  'user-share': { endsWithRecovery: true },
  'one-customer': {},
  'one-user': {},
  'no-customer-impact': {},
  revenue: {},
  'major-revenue': {},
  workaround: {},
  'services-listed': {},
} satisfies Record<string, SignalTraits>;

export type SignalKind = keyof typeof SIGNALS;

/** What a kind of signal stands for. */
export const SIGNAL_TRAITS: Readonly<Record<SignalKind, SignalTraits>> = SIGNALS;

/** Whatever may be wrong with something that is used. */
export const IMPAIRMENTS = (Object.keys(SIGNALS) as SignalKind[]).filter(
  (kind) => SIGNAL_TRAITS[kind].isImpairment,
);
