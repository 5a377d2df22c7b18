import type { impact as english } from '../en/impact';

export const impact: typeof english = {};
