import { z } from 'zod';
import { portsForApp } from '../composition';
import { UpstreamError } from '../ports';
import { assessForApp } from '../usecases/assess-for-app';

const jobSchema = z.object({
  body: z.object({
    issueId: z.string(),
    issueKey: z.string(),
    reason: z.enum(['created', 'changed', 'automation', 'watch']),
  }),
});

/** A queued assessment. A ticket that is gone or is no incident ends the job; what may pass is thrown, so that it is tried again. */
export async function onAssessmentJob(event: unknown): Promise<void> {
  const { issueId, issueKey, reason } = jobSchema.parse(event).body;
  try {
    await assessForApp(portsForApp())({ incident: { id: issueId, key: issueKey }, reason });
  } catch (error) {
    if (error instanceof UpstreamError && error.code === 'not-found') return;
    throw error;
  }
}
