import { communication } from './communication';
import { drift } from './drift';
import { errors } from './errors';
import { impact } from './impact';
import { response } from './response';
import { runbooks } from './runbooks';
import { severity } from './severity';
import { similarity } from './similarity';

/** What the views say as well as the backend. Areas are split by file; keys start with the area's name. */
export const shared = {
  ...communication,
  ...drift,
  ...errors,
  ...impact,
  ...response,
  ...runbooks,
  ...severity,
  ...similarity,
};
