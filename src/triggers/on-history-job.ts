import { z } from 'zod';
import { portsForApp } from '../composition';
import { readHistoryPage } from '../usecases/read-history';

const jobSchema = z.object({
  body: z.object({ projectKey: z.string(), runId: z.string(), pageToken: z.string().optional() }),
});

/** A queued page of a project's history; what fails is thrown, so that the platform tries again. */
export async function onHistoryJob(event: unknown): Promise<void> {
  await readHistoryPage(portsForApp())(jobSchema.parse(event).body);
}
