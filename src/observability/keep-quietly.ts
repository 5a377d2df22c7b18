import { logFault } from './fault-log';

/**
 * Keeps what an answer does not depend on: a write that fails is logged, and the answer stands. What could not be kept is
 * asked for again.
 */
export async function keepQuietly(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    logFault(error);
  }
}
