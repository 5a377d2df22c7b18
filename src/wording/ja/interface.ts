import type { interfaceTexts as english } from '../en/interface';

export const interfaceTexts: typeof english = {};
