import { badRequest } from '../api-error';

const MAX_VALUE_LENGTH = 32_768;
const MAX_KEY_LENGTH = 255;

/** Any JSON value under a key, of an issue or a project. */
export interface EntityProperty {
  key: string;
  value: unknown;
}

/** @throws ApiError 400 for a key of more than 255 characters, or a value that is none or has more than 32,768 as JSON */
export function entityProperty(key: string, value: unknown): EntityProperty {
  if (key.length > MAX_KEY_LENGTH) throw badRequest('The property key cannot be longer than 255 characters.');
  if (value === undefined) throw badRequest(`The property '${key}' has no value.`);
  if (JSON.stringify(value).length > MAX_VALUE_LENGTH) {
    throw badRequest(`The property value cannot be longer than ${MAX_VALUE_LENGTH} characters.`);
  }
  return { key, value };
}
