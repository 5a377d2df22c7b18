import { z } from 'zod';
import { type Settings, type SettingsField, settingsSchema } from './settings';

export interface StoredSettings {
  settings: Settings;
  /** where something stored no longer fits and its default, or a list without it, stands instead */
  replaced: SettingsField[];
}

/**
 * Settings as they may have been stored under other rules. Only what no longer fits is replaced, as small a part as
 * has a default: one measure's lines, one entry of a list. What is stored stays until somebody saves.
 */
export const storedSettingsSchema = z.record(z.string(), z.unknown()).transform(readStored);

const fieldSchema = settingsSchema.keyof();

function readStored(stored: Record<string, unknown>): StoredSettings {
  const rest = structuredClone(stored);
  const replaced = new Set<SettingsField>();
  for (;;) {
    const read = settingsSchema.safeParse(rest);
    if (read.success) return { settings: read.data, replaced: [...replaced] };
    const path = read.error.issues[0]?.path ?? [];
    replaced.add(fieldSchema.parse(path[0]));
    if (!removeAt(rest, path)) throw read.error;
  }
}

/** Removes what is at the path, or else the innermost part in which it is missing. */
function removeAt(holder: unknown, [key, ...below]: readonly PropertyKey[]): boolean {
  if (typeof holder !== 'object' || holder === null || key === undefined || !(key in holder)) return false;
  if (removeAt(Reflect.get(holder, key), below)) return true;
  return Array.isArray(holder)
    ? holder.splice(Number(key), 1).length > 0
    : Reflect.deleteProperty(holder, key);
}
