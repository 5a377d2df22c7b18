import { postmortem } from './postmortem';
import { refusals } from './refusals';
import { shared } from './shared';

/** Every sentence in English: key → function of its values. */
export const en = { ...shared, ...postmortem, ...refusals };
