import type { SandboxClock } from '../../clock';
import { checkedValue, checkKey, KvsError } from './limits';

/** Values and secrets are two stores: a query sees no secret, and a key may be in both. */
export type Compartment = 'value' | 'secret';

export interface Entry {
  key: string;
  value: unknown;
  /** milliseconds since 1970 */
  createdAt: number;
  updatedAt: number;
  /** ISO 8601 UTC; absent for what does not expire */
  expireTime?: string;
}

interface Stored {
  json: string;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number;
}

/**
 * The platform promises to delete what has expired within two days; until then it is readable and in the way of
 * `FAIL_IF_EXISTS`. Here it stays for all of them, so that an app which counts on less is found out.
 */
const LINGERS_MS = 48 * 3_600_000;

/** The app's store, held in memory until the site ends. Expiry follows the sandbox clock. */
export class KeyValueStore {
  readonly #clock: SandboxClock;
  readonly #compartments: Record<Compartment, Map<string, Stored>> = { value: new Map(), secret: new Map() };

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /** @throws KvsError for a key that the store refuses */
  get(compartment: Compartment, key: string): Entry | undefined {
    checkKey(key);
    const stored = this.#kept(compartment, key);
    return stored && toEntry(key, stored);
  }

  /**
   * @param lifetimeMs after which the entry is gone
   * @throws KvsError for a key or value that the store refuses
   */
  set(compartment: Compartment, key: string, value: unknown, lifetimeMs?: number): Entry {
    checkKey(key);
    const json = checkedValue(value);
    const now = this.#clock.now().getTime();
    const stored: Stored = {
      json,
      createdAt: this.#kept(compartment, key)?.createdAt ?? now,
      updatedAt: now,
      ...(lifetimeMs !== undefined && { expiresAt: now + lifetimeMs }),
    };
    this.#compartments[compartment].set(key, stored);
    return toEntry(key, stored);
  }

  /** @throws KvsError `KEY_NOT_FOUND` when there is nothing to delete */
  delete(compartment: Compartment, key: string): void {
    checkKey(key);
    if (!this.#kept(compartment, key)) throw keyNotFound();
    this.#compartments[compartment].delete(key);
  }

  /**
   * Values (never secrets) by key.
   *
   * @param after the key after which to go on
   */
  list(prefix: string, limit: number, after?: string): { entries: Entry[]; hasMore: boolean } {
    const keys = [...this.#compartments.value.keys()]
      .filter(
        (key) => key.startsWith(prefix) && (after === undefined || key > after) && this.#kept('value', key),
      )
      .sort();
    const entries = keys.slice(0, limit).flatMap((key) => this.get('value', key) ?? []);
    return { entries, hasMore: keys.length > limit };
  }

  #kept(compartment: Compartment, key: string): Stored | undefined {
    const stored = this.#compartments[compartment].get(key);
    if (stored?.expiresAt !== undefined && stored.expiresAt + LINGERS_MS <= this.#clock.now().getTime()) {
      this.#compartments[compartment].delete(key);
      return undefined;
    }
    return stored;
  }
}

export function keyNotFound(): KvsError {
  return new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist');
}

function toEntry(key: string, { json, createdAt, updatedAt, expiresAt }: Stored): Entry {
  return {
    key,
    value: JSON.parse(json),
    createdAt,
    updatedAt,
    ...(expiresAt !== undefined && { expireTime: new Date(expiresAt).toISOString() }),
  };
}
