import type { z } from 'zod';

/** A kind of record the app keeps: `name` prefixes its keys, `schema` reads what comes back. */
export interface RecordKind<Schema extends z.ZodType> {
  name: string;
  schema: Schema;
}

/**
 * The app's own durable store. A stored value that no longer fits its schema (written by an older version) reads as
 * absent. Every method throws `UpstreamError` with system `kaji`.
 */
export interface Store {
  read<Schema extends z.ZodType>(kind: RecordKind<Schema>, id: string): Promise<z.output<Schema> | undefined>;
  /** @param ttlSeconds lets the record expire; kept for good when absent */
  write<Schema extends z.ZodType>(
    kind: RecordKind<Schema>,
    id: string,
    value: z.input<Schema>,
    ttlSeconds?: number,
  ): Promise<void>;
  /** @returns false, writing nothing, when the record is there already */
  writeIfAbsent<Schema extends z.ZodType>(
    kind: RecordKind<Schema>,
    id: string,
    value: z.input<Schema>,
    ttlSeconds?: number,
  ): Promise<boolean>;
  remove(kind: RecordKind<z.ZodType>, id: string): Promise<void>;
  /** Records of one kind whose id starts with `idPrefix`, page by page. */
  list<Schema extends z.ZodType>(
    kind: RecordKind<Schema>,
    options?: { idPrefix?: string; cursor?: string; limit?: number },
  ): Promise<{ items: { id: string; value: z.output<Schema> }[]; cursor?: string }>;
}

/** Encrypted; values never leave the backend. */
export interface SecretStore<Name extends string> {
  read(name: Name): Promise<string | undefined>;
  write(name: Name, value: string): Promise<void>;
  remove(name: Name): Promise<void>;
}
