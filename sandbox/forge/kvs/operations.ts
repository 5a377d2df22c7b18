import type { z } from 'zod';
import { BATCH_MAXIMUM, checkedValue, checkKey, KvsError, QUERY_DEFAULT, QUERY_MAXIMUM } from './limits';
import {
  batchKeyRequest,
  batchSetRequest,
  keyRequest,
  queryRequest,
  type SetRequest,
  setRequest,
  transactionRequest,
} from './requests';
import { type Compartment, type KeyValueStore, keyNotFound } from './store';

/** What an operation answers: JSON, or nothing. */
export type Answer = object | undefined;

export interface Operation {
  /** which quota it draws on */
  direction: 'read' | 'write';
  run(store: KeyValueStore, body: unknown): Answer;
}

/** The store's operations by path below `/api/v1`. Custom entities have none here and are answered with 501. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  '/get': { direction: 'read', run: (store, body) => get(store, 'value', body) },
  '/set': { direction: 'write', run: (store, body) => set(store, 'value', parse(setRequest, body)) },
  '/delete': { direction: 'write', run: (store, body) => remove(store, 'value', body) },
  '/query': { direction: 'read', run: query },
  '/secret/get': { direction: 'read', run: (store, body) => get(store, 'secret', body) },
  '/secret/set': { direction: 'write', run: (store, body) => set(store, 'secret', parse(setRequest, body)) },
  '/secret/delete': { direction: 'write', run: (store, body) => remove(store, 'secret', body) },
  '/batch/get': { direction: 'read', run: batchGet },
  '/batch/set': { direction: 'write', run: batchSet },
  '/batch/delete': { direction: 'write', run: batchDelete },
  '/transaction': { direction: 'write', run: transact },
};

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { path = [], message = '' } = result.error.issues[0] ?? {};
  throw new KvsError(400, 'VALIDATION_ERROR', `${path.join('.')}: ${message}`);
}

function get(store: KeyValueStore, compartment: Compartment, body: unknown): Answer {
  const entry = store.get(compartment, parse(keyRequest, body).key);
  if (!entry) throw keyNotFound();
  return entry;
}

function set(store: KeyValueStore, compartment: Compartment, { key, value, options }: SetRequest): Answer {
  const previous = store.get(compartment, key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && previous) {
    throw new KvsError(400, 'KEY_ALREADY_EXISTS', 'The specified key already exists');
  }
  const latest = store.set(compartment, key, value, options?.ttl);
  if (options?.returnValue === 'PREVIOUS') return previous;
  return options?.returnValue === 'LATEST' ? latest : undefined;
}

function remove(store: KeyValueStore, compartment: Compartment, body: unknown): Answer {
  store.delete(compartment, parse(keyRequest, body).key);
  return undefined;
}

function query(store: KeyValueStore, body: unknown): Answer {
  const { limit = QUERY_DEFAULT, after, where } = parse(queryRequest, body);
  if (limit > QUERY_MAXIMUM) {
    throw new KvsError(400, 'QUERY_TOO_LARGE', `At most ${QUERY_MAXIMUM} results can be asked for`);
  }
  const from = after === undefined ? undefined : Buffer.from(after, 'base64url').toString('utf8');
  const { entries, hasMore } = store.list(where?.[0]?.values[0] ?? '', limit, from);
  const last = entries.at(-1);
  return { data: entries, ...(hasMore && last && { cursor: Buffer.from(last.key).toString('base64url') }) };
}

/** A batch does what it can and tells what it could not; it fails whole only when it is no proper batch. */
function batch<Item extends { key: string }>(items: Item[], act: (item: Item) => object): Answer {
  if (items.length === 0) throw new KvsError(400, 'EMPTY_BATCH', 'The batch contains no requests');
  refuseTooManyOrRepeated(items);
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(act(item));
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function batchGet(store: KeyValueStore, body: unknown): Answer {
  return batch(parse(batchKeyRequest, body), ({ key }) => {
    const entry = store.get('value', key);
    if (!entry) throw keyNotFound();
    return entry;
  });
}

function batchSet(store: KeyValueStore, body: unknown): Answer {
  return batch(parse(batchSetRequest, body), (item) => {
    set(store, 'value', item);
    return { key: item.key };
  });
}

function batchDelete(store: KeyValueStore, body: unknown): Answer {
  return batch(parse(batchKeyRequest, body), ({ key }) => {
    store.delete('value', key);
    return { key };
  });
}

/** Everything is checked before anything is done, so that a refused transaction leaves no trace. */
function transact(store: KeyValueStore, body: unknown): Answer {
  const { set: sets = [], delete: deletes = [] } = parse(transactionRequest, body);
  refuseTooManyOrRepeated([...sets, ...deletes]);
  for (const { key, value } of sets) {
    checkKey(key);
    checkedValue(value);
  }
  for (const { key } of deletes) checkKey(key);
  for (const item of sets) set(store, 'value', item);
  for (const { key } of deletes) if (store.get('value', key)) store.delete('value', key);
  return undefined;
}

function refuseTooManyOrRepeated(items: readonly { key: string }[]): void {
  if (items.length > BATCH_MAXIMUM) {
    throw new KvsError(400, 'TOO_MANY_KEYS', `At most ${BATCH_MAXIMUM} keys can be sent at once`);
  }
  if (new Set(items.map(({ key }) => key)).size < items.length) {
    throw new KvsError(400, 'DUPLICATE_KEY', 'The same key is named more than once');
  }
}
