/** Work that is done after the answer, by the platform's queues. Jobs with the same key never run at the same time. */
export interface Jobs {
  requestAssessment(job: {
    issueId: string;
    issueKey: string;
    reason: 'created' | 'changed' | 'automation' | 'watch';
  }): Promise<void>;
  requestHistoryPage(job: { projectKey: string; runId: string; pageToken?: string }): Promise<void>;
}
