import type { en } from '../en';
import { communication } from './communication';
import { drift } from './drift';
import { errors } from './errors';
import { impact } from './impact';
import { postmortem } from './postmortem';
import { response } from './response';
import { runbooks } from './runbooks';
import { severity } from './severity';
import { similarity } from './similarity';

/** Every sentence in Japanese: the same keys and values as the English catalogue, checked by the compiler. */
export const ja: typeof en = {
  ...communication,
  ...drift,
  ...errors,
  ...impact,
  ...postmortem,
  ...response,
  ...runbooks,
  ...severity,
  ...similarity,
};
