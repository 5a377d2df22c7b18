import type { z } from 'zod';
import type { Clock } from '../../src/ports/clock';
import type { RecordKind, Store } from '../../src/ports/store';
import { UpstreamError } from '../../src/ports/upstream-error';
import { fixedClock } from './clock';

interface Kept {
  value: unknown;
  expiresAt?: number;
}

/** What the platform takes as one value, as JSON. */
const MOST_BYTES = 240 * 1024;

/** Keeps records as JSON, as the platform does, so that nothing is shared by reference. */
export interface FakeStore extends Store {
  /** a value as another version of the app may have left it */
  plant(kind: RecordKind<z.ZodType>, id: string, value: unknown): void;
  /** number of records, of one kind or of all */
  size(kind?: RecordKind<z.ZodType>): number;
  /** everything that is kept, as text */
  text(): string;
}

export function fakeStore(clock: Clock = fixedClock()): FakeStore {
  const records = new Map<string, Kept>();
  const keyOf = (kind: RecordKind<z.ZodType>, id: string) => `${kind.name}:${id}`;
  const keep = (key: string, value: unknown, ttlSeconds?: number) => {
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) > MOST_BYTES) {
      throw new UpstreamError('kaji', 'refused', { detail: 'MAX_SIZE' });
    }
    records.set(key, {
      value: JSON.parse(json),
      ...(ttlSeconds !== undefined && { expiresAt: clock.now().getTime() + ttlSeconds * 1000 }),
    });
  };

  function alive(key: string): Kept | undefined {
    const kept = records.get(key);
    if (kept?.expiresAt !== undefined && kept.expiresAt <= clock.now().getTime()) records.delete(key);
    return records.get(key);
  }

  return {
    async read(kind, id) {
      const kept = alive(keyOf(kind, id));
      const parsed = kind.schema.safeParse(kept?.value);
      return parsed.success ? parsed.data : undefined;
    },
    async write(kind, id, value, ttlSeconds) {
      keep(keyOf(kind, id), value, ttlSeconds);
    },
    async writeIfAbsent(kind, id, value, ttlSeconds) {
      const key = keyOf(kind, id);
      if (alive(key)) return false;
      keep(key, value, ttlSeconds);
      return true;
    },
    async remove(kind, id) {
      records.delete(keyOf(kind, id));
    },
    async list(kind, { idPrefix = '', cursor = '', limit = 20 } = {}) {
      const prefix = keyOf(kind, '');
      const ids = [...records.keys()]
        .filter((key) => key.startsWith(prefix + idPrefix) && alive(key))
        .map((key) => key.slice(prefix.length))
        .sort()
        .filter((id) => id > cursor);
      const page = ids.slice(0, limit);
      const items = page.flatMap((id) => {
        const parsed = kind.schema.safeParse(alive(keyOf(kind, id))?.value);
        return parsed.success ? [{ id, value: parsed.data }] : [];
      });
      const last = page.at(-1);
      return { items, ...(ids.length > page.length && last !== undefined && { cursor: last }) };
    },
    text: () => JSON.stringify([...records]),
    plant: (kind, id, value) => void keep(keyOf(kind, id), value),
    size: (kind) =>
      [...records.keys()].filter((key) => alive(key) && (!kind || key.startsWith(keyOf(kind, '')))).length,
  };
}
