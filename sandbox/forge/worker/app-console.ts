import { format } from 'node:util';

const LEVELS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** Replaces the console's output methods, so that what the app writes is kept with its invocation. */
export function captureConsole(write: (level: string, message: string) => void): void {
  for (const level of LEVELS) {
    console[level] = (...values: unknown[]) => write(level, format(...values));
  }
}
