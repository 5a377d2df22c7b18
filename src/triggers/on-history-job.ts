import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { portsForApp } from '../composition';
import { readHistoryPage } from '../usecases/read-history';
import { retryContextSchema, retryWhatPasses } from './retry';

const jobSchema = z.object({
  body: z.object({ projectKey: z.string(), runId: z.string(), pageToken: z.string().optional() }),
  retryContext: retryContextSchema,
});

/** A queued page of a project's history, tried again after a failure that may pass. */
export async function onHistoryJob(event: unknown): Promise<InvocationError | undefined> {
  const { body, retryContext } = jobSchema.parse(event);
  return retryWhatPasses(retryContext, () => readHistoryPage(portsForApp('consumer'))(body));
}
