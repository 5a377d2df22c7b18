import { z } from 'zod';

/** Bodies as `@forge/kvs` 1.6.5 sends them; a field not listed here is refused rather than ignored. */

const MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** A lifetime in milliseconds. */
const ttl = z
  .strictObject({ value: z.number().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
  .transform(({ value, unit }) => value * MS[unit]);

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const readOptions = z.strictObject({ metadataFields }).optional();

const writeOptions = z
  .strictObject({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
  })
  .optional();

export const keyRequest = z.strictObject({ key: z.string(), options: readOptions });

export const setRequest = z.strictObject({
  key: z.string(),
  value: z.unknown().optional(),
  options: writeOptions,
});

export const queryRequest = z.strictObject({
  limit: z.number().int().positive().optional(),
  after: z.string().optional(),
  where: z
    .array(
      z.strictObject({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    )
    .max(1)
    .optional(),
  options: readOptions,
});

export const batchSetRequest = z.array(setRequest);
export const batchKeyRequest = z.array(keyRequest);

export const transactionRequest = z.strictObject({
  set: z.array(setRequest).optional(),
  delete: z.array(z.strictObject({ key: z.string() })).optional(),
  // A check compares attributes of a custom entity.
  check: z.undefined({ error: 'transaction checks are not modelled by the sandbox' }).optional(),
});

export type SetRequest = z.infer<typeof setRequest>;
