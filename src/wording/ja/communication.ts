import type { communication as english } from '../en/communication';

export const communication: typeof english = {};
