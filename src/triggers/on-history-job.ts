import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { portsForApp } from '../composition';
import { countNewIncidents } from '../usecases/count-new-incidents';
import { readHistoryPage } from '../usecases/read-history';
import { retryContextSchema, retryWhatPasses } from './retry';

const jobSchema = z.object({
  body: z.object({
    projectKey: z.string(),
    /** absent where only what is new is to be counted */
    runId: z.string().optional(),
    pageToken: z.string().optional(),
  }),
  retryContext: retryContextSchema,
});

/** A queued page of a project's history, or a count of what is new in it; tried again after a failure that may pass. */
export async function onHistoryJob(event: unknown): Promise<InvocationError | undefined> {
  const { body, retryContext } = jobSchema.parse(event);
  const { runId, ...job } = body;
  const ports = portsForApp('consumer');
  return retryWhatPasses(retryContext, () =>
    runId === undefined ? countNewIncidents(ports)(job) : readHistoryPage(ports)({ ...job, runId }),
  );
}
