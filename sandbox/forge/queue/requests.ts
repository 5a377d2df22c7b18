import { z } from 'zod';

/** Bodies as `@forge/events` 3.0 posts them to `/webhook/queue/…`. */

const event = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.strictObject({ key: z.string(), limit: z.number().int().positive() }).optional(),
});

export const publishRequest = z.looseObject({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(event).min(1).max(50),
});

export const jobRequest = z.looseObject({ queueName: z.string(), jobId: z.string() });

/** What a function returns to be called again: `InvocationError` as `@forge/events` serialises it. */
export const retryAnswer = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z.looseObject({
    retryAfter: z.number().default(1),
    retryReason: z.string().default('FUNCTION_RETRY_REQUEST'),
    retryData: z.unknown().optional(),
  }),
});

export type PushedEvent = z.infer<typeof event>;
export type PublishRequest = z.infer<typeof publishRequest>;
