import type { SignalKind } from './signal-kinds';

/** Kinds that are recognised by expressions; counts, shares, lists and core functions are read by their own readers. */
export type LexicalKind = Exclude<
  SignalKind,
  'core-function' | 'user-count' | 'customer-count' | 'user-share' | 'request-share' | 'services-listed'
>;

/** The expressions of one language; the first that matches a sentence gives the quote. */
export type Lexicon = Readonly<Record<LexicalKind, readonly RegExp[]>>;
