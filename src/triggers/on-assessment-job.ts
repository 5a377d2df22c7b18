import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { portsForApp } from '../composition';
import { UpstreamError } from '../ports';
import { assessForApp } from '../usecases/assess-for-app';
import { retryContextSchema, retryWhatPasses } from './retry';

const jobSchema = z.object({
  body: z.object({
    issueId: z.string(),
    issueKey: z.string(),
    reason: z.enum(['created', 'changed', 'automation', 'watch', 'refreshed']),
  }),
  retryContext: retryContextSchema,
});

/**
 * A queued assessment, tried again while the ticket cannot be read for a reason that may pass. A ticket that is gone or
 * is no incident ends the job.
 */
export async function onAssessmentJob(event: unknown): Promise<InvocationError | undefined> {
  const { body, retryContext } = jobSchema.parse(event);
  const { issueId, issueKey, reason } = body;
  return retryWhatPasses(retryContext, async () => {
    try {
      await assessForApp(portsForApp('consumer'))({ incident: { id: issueId, key: issueKey }, reason });
    } catch (error) {
      if (!(error instanceof UpstreamError && error.code === 'not-found')) throw error;
    }
  });
}
