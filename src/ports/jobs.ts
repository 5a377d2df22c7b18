/** Work that is done after the answer, by the platform's queues. Jobs with the same key never run at the same time. */
export interface Jobs {
  /** @param options `afterSeconds`: not before, at most 900 */
  requestAssessment(
    job: {
      issueId: string;
      issueKey: string;
      reason: 'created' | 'changed' | 'automation' | 'watch';
    },
    options?: { afterSeconds?: number },
  ): Promise<void>;
  requestHistoryPage(job: { projectKey: string; runId: string; pageToken?: string }): Promise<void>;
}
