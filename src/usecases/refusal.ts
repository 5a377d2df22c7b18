import type { Phrase } from '../wording';

export type RefusalCode =
  | 'not-an-incident'
  | 'admin-only'
  | 'denied'
  | 'invalid-input'
  | 'not-found'
  | 'not-configured'
  | 'conflict'
  | 'refused';

/** Something a use case will not do, with what the person can do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly phrase: Phrase,
    /** the payload's field that is to be corrected, by its path */
    readonly field?: string,
  ) {
    super(`${code}: ${phrase.key}`);
  }
}
