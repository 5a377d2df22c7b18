import { ForgeKvsAPIError, kvs, MetadataField, WhereConditions } from '@forge/kvs';
import type { z } from 'zod';
import type { Clock } from '../../ports/clock';
import type { Deadline } from '../../ports/deadline';
import type { RecordKind, Store } from '../../ports/store';
import { answered } from './platform-call';
import { idOfKey, recordKey } from './record-key';
import { systemClock } from './system-clock';

/** The greatest page of the store's queries. */
const MAX_PAGE = 100;

/** No invocation that saw a record expired takes longer to replace it. */
const SUCCESSION_SECONDS = 900;

const EXPIRY = { metadataFields: [MetadataField.EXPIRE_TIME] };

/**
 * The app's records in Forge's key-value store, one key per record: `<kind>:<id>`. An expired record may stay in the
 * store for up to two days, still readable and still in the way of `FAIL_IF_EXISTS`, so its expiry is looked at here.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/
 */
export function createStore(deadline: Deadline, clock: Clock = systemClock): Store {
  const isAlive = ({ expireTime }: { expireTime?: string }) =>
    expireTime === undefined || Date.parse(expireTime) > clock.now().getTime();

  /**
   * An expired record is replaced by one caller: the one that wins the right to succeed exactly this record. To delete it
   * first would not do, because a caller that saw it expired a moment ago would delete its successor; and transactions
   * check conditions on custom entities only.
   */
  async function create(key: string, value: unknown, lifetime: Lifetime): Promise<boolean> {
    if (await setIfFree(key, value, lifetime)) return true;
    const taken = await kvs.get<unknown>(key, EXPIRY);
    if (!taken) return setIfFree(key, value, lifetime);
    if (isAlive(taken)) return false;
    const succession = recordKey('succession', `${key}:${taken.expireTime}`);
    if (!(await create(succession, { of: key }, lifetimeOf(SUCCESSION_SECONDS)))) return false;
    await kvs.set(key, value, { keyPolicy: 'OVERRIDE', ...lifetime });
    return true;
  }

  return {
    read: (kind, id) =>
      answered(deadline, async () => {
        const record = await kvs.get<unknown>(recordKey(kind.name, id), EXPIRY);
        const parsed = kind.schema.safeParse(record && isAlive(record) ? record.value : undefined);
        return parsed.success ? parsed.data : undefined;
      }),
    write: (kind, id, value, ttlSeconds) =>
      answered(deadline, () => kvs.set(recordKey(kind.name, id), value, lifetimeOf(ttlSeconds))),
    writeIfAbsent: (kind, id, value, ttlSeconds) =>
      answered(deadline, () => create(recordKey(kind.name, id), value, lifetimeOf(ttlSeconds))),
    remove: (kind, id) => answered(deadline, () => kvs.delete(recordKey(kind.name, id))),
    list: (kind, options) => answered(deadline, () => list(isAlive, kind, options)),
  };
}

interface Lifetime {
  ttl?: { value: number; unit: 'SECONDS' };
}

function lifetimeOf(ttlSeconds: number | undefined): Lifetime {
  return ttlSeconds === undefined ? {} : { ttl: { value: ttlSeconds, unit: 'SECONDS' } };
}

/** @returns false when the key is taken, be it by a record that has expired */
async function setIfFree(key: string, value: unknown, lifetime: Lifetime): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ...lifetime });
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    return false;
  }
}

async function list<Schema extends z.ZodType>(
  isAlive: (record: { expireTime?: string }) => boolean,
  kind: RecordKind<Schema>,
  { idPrefix = '', cursor, limit = MAX_PAGE }: Parameters<Store['list']>[1] = {},
): Promise<{ items: { id: string; value: z.output<Schema> }[]; cursor?: string }> {
  const query = kvs
    .query({ ...EXPIRY }) // the builder writes into the object it is given
    .where('key', WhereConditions.beginsWith(recordKey(kind.name, idPrefix)))
    .limit(Math.min(limit, MAX_PAGE));
  const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
  return {
    items: page.results.filter(isAlive).flatMap(({ key, value }) => {
      const parsed = kind.schema.safeParse(value);
      return parsed.success ? [{ id: idOfKey(kind.name, key), value: parsed.data }] : [];
    }),
    ...(page.nextCursor && { cursor: page.nextCursor }),
  };
}

/** The code is not documented: `KEY_CONFLICT` with status 409 was seen on the platform, the other one elsewhere. */
const TAKEN = ['KEY_CONFLICT', 'KEY_ALREADY_EXISTS'];

const isTaken = (error: unknown) =>
  error instanceof ForgeKvsAPIError && (error.responseDetails.status === 409 || TAKEN.includes(error.code));
