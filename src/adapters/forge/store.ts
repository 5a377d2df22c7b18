import { ForgeKvsAPIError, kvs, MetadataField, WhereConditions } from '@forge/kvs';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/store';
import { idOfKey, recordKey } from './record-key';
import { stored } from './store-error';
import { systemClock } from './system-clock';

/** The greatest page of the store's queries. */
const MAX_PAGE = 100;

/**
 * The app's records in Forge's key-value store, one key per record: `<kind>:<id>`. An expired record may stay in the
 * store for up to two days, still readable and still in the way of `FAIL_IF_EXISTS`, so its expiry is looked at here.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/
 */
export function createStore(clock: Clock = systemClock): Store {
  async function readAlive(key: string): Promise<unknown> {
    const record = await kvs.get<unknown>(key, { metadataFields: [MetadataField.EXPIRE_TIME] });
    const isExpired =
      record?.expireTime !== undefined && Date.parse(record.expireTime) <= clock.now().getTime();
    return isExpired ? undefined : record?.value;
  }

  return {
    read: (kind, id) =>
      stored(async () => {
        const parsed = kind.schema.safeParse(await readAlive(recordKey(kind.name, id)));
        return parsed.success ? parsed.data : undefined;
      }),
    write: (kind, id, value, ttlSeconds) =>
      stored(() => kvs.set(recordKey(kind.name, id), value, lifetimeOf(ttlSeconds))),
    writeIfAbsent: (kind, id, value, ttlSeconds) =>
      stored(async () => {
        const key = recordKey(kind.name, id);
        const lifetime = lifetimeOf(ttlSeconds);
        try {
          await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ...lifetime });
          return true;
        } catch (error) {
          if (!isTaken(error)) throw error;
        }
        if ((await readAlive(key)) !== undefined) return false;
        await kvs.set(key, value, { keyPolicy: 'OVERRIDE', ...lifetime });
        return true;
      }),
    remove: (kind, id) => stored(() => kvs.delete(recordKey(kind.name, id))),
    list: (kind, options) => stored(() => list(kind, options)),
  };
}

function lifetimeOf(ttlSeconds: number | undefined) {
  return ttlSeconds === undefined ? {} : { ttl: { value: ttlSeconds, unit: 'SECONDS' as const } };
}

const list: Store['list'] = async (kind, { idPrefix = '', cursor, limit = MAX_PAGE } = {}) => {
  const query = kvs
    .query()
    .where('key', WhereConditions.beginsWith(recordKey(kind.name, idPrefix)))
    .limit(Math.min(limit, MAX_PAGE));
  const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
  return {
    items: page.results.flatMap(({ key, value }) => {
      const parsed = kind.schema.safeParse(value);
      return parsed.success ? [{ id: idOfKey(kind.name, key), value: parsed.data }] : [];
    }),
    ...(page.nextCursor && { cursor: page.nextCursor }),
  };
};

/** The code is not documented: `KEY_CONFLICT` with status 409 was seen on the platform, the other one elsewhere. */
const TAKEN = ['KEY_CONFLICT', 'KEY_ALREADY_EXISTS'];

const isTaken = (error: unknown) =>
  error instanceof ForgeKvsAPIError && (error.responseDetails.status === 409 || TAKEN.includes(error.code));
