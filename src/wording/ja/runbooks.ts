import type { runbooks as english } from '../en/runbooks';

export const runbooks: typeof english = {};
