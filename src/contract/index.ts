export type { Definitions, SettingsChange } from './definitions';
export type { ErrorCode, Failure, Outcome } from './outcome';
export type * from './views';
