import type { severity as english } from '../en/severity';

export const severity: typeof english = {};
