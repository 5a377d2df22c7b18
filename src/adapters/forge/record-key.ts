/**
 * The store's keys: at most 500 characters of `[a-zA-Z0-9:._\s-#]`, not beginning with a space.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/
 */
const MAX_KEY_LENGTH = 500;
const SAFE = /^[a-zA-Z0-9:._-]$/;

/**
 * Any id as a key of its kind, reversibly: characters that a key may not hold become `#` and their UTF-16 code in four
 * hexadecimal digits. A prefix of an id gives a prefix of its key.
 * @throws RangeError when the key would be longer than the store allows
 */
export function recordKey(kind: string, id: string): string {
  const encoded = [...Array(id.length).keys()]
    .map((index) => id.charAt(index))
    .map((unit) => (SAFE.test(unit) ? unit : `#${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
  const key = `${kind}:${encoded}`;
  if (key.length > MAX_KEY_LENGTH) throw new RangeError(`The id of a ${kind} is too long for the store`);
  return key;
}

/** The id that `recordKey` made the key of. */
export function idOfKey(kind: string, key: string): string {
  return key
    .slice(kind.length + 1)
    .replace(/#([0-9a-f]{4})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
