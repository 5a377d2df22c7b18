import type { en } from '../en';
import { postmortem } from './postmortem';
import { refusals } from './refusals';
import { shared } from './shared';

/** Every sentence in Japanese: the same keys and values as the English catalogue, checked by the compiler. */
export const ja: typeof en = { ...shared, ...postmortem, ...refusals };
