import type { postmortem as english } from '../en/postmortem';

export const postmortem: typeof english = {};
