export type { Definitions, SettingsChange } from './definitions';
export type * from './domain';
export type { ErrorCode, Failure, Outcome } from './outcome';
export type * from './views';
