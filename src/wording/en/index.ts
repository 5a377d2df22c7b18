import { communication } from './communication';
import { drift } from './drift';
import { errors } from './errors';
import { impact } from './impact';
import { postmortem } from './postmortem';
import { response } from './response';
import { runbooks } from './runbooks';
import { severity } from './severity';
import { similarity } from './similarity';

/** Every sentence in English: key → function of its values. Areas are split by file; keys start with the area's name. */
export const en = {
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
