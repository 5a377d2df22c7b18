/**
 * Limits of Forge's key-value store and its errors.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 * https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/
 */
export const KEY_CHARACTERS = 500;
export const VALUE_BYTES = 240 * 1024;
export const VALUE_DEPTH = 32;
export const READS_PER_MINUTE = 4_000;
export const WRITES_PER_MINUTE = 4_000;
/** Reads and writes are counted once for every 10 KB begun. */
export const UNIT_BYTES = 10 * 1024;
export const QUERY_DEFAULT = 10;
export const QUERY_MAXIMUM = 100;
export const BATCH_MAXIMUM = 25;

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;

/** Answered as `{code, message}` with `status`; `@forge/kvs` throws it as `ForgeKvsAPIError`. */
export class KvsError extends Error {
  readonly status: 400 | 403 | 404 | 429 | 501;
  readonly code: string;

  constructor(status: KvsError['status'], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @throws KvsError for a key that the store refuses */
export function checkKey(key: string): void {
  if (key.length === 0) throw new KvsError(400, 'KEY_TOO_SHORT', 'The key must not be empty');
  if (key.length > KEY_CHARACTERS) {
    throw new KvsError(400, 'KEY_TOO_LONG', `The key is longer than ${KEY_CHARACTERS} characters`);
  }
  if (!KEY.test(key)) throw new KvsError(400, 'INVALID_KEY', `The key does not match ${KEY}`);
}

/**
 * @returns the value as it is stored
 * @throws KvsError for a value that the store refuses
 */
export function checkedValue(value: unknown): string {
  if (value === undefined) throw new KvsError(400, 'INVALID_VALUE', 'The value must not be undefined');
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > VALUE_BYTES) {
    throw new KvsError(400, 'MAX_SIZE', `The value is larger than ${VALUE_BYTES} bytes`);
  }
  if (depthOf(value) > VALUE_DEPTH) {
    throw new KvsError(400, 'MAX_DEPTH', `The value is nested deeper than ${VALUE_DEPTH} levels`);
  }
  return json;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
