import type { similarity as english } from '../en/similarity';

export const similarity: typeof english = {};
