import type { shared as english } from '../en/shared';
import { communication } from './communication';
import { drift } from './drift';
import { errors } from './errors';
import { impact } from './impact';
import { response } from './response';
import { runbooks } from './runbooks';
import { severity } from './severity';
import { similarity } from './similarity';

/** The same keys and values as in English, checked by the compiler. */
export const shared: typeof english = {
  ...communication,
  ...drift,
  ...errors,
  ...impact,
  ...response,
  ...runbooks,
  ...severity,
  ...similarity,
};
