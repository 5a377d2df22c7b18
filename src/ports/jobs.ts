/**
 * Why an incident is assessed: its ticket was created or changed, a rule asked for it, the watch came round, or a person
 * who may see less than others made a new assessment that could not be kept for everybody.
 */
export type AssessmentReason = 'created' | 'changed' | 'automation' | 'watch' | 'refreshed';

/** Work that is done after the answer, by the platform's queues. Jobs with the same key never run at the same time. */
export interface Jobs {
  /**
   * @param options `afterSeconds`: not before, at most 900
   * @throws UpstreamError of `kaji`: `rate-limited` or `unavailable` for now, `refused` for ever
   */
  requestAssessment(
    job: { issueId: string; issueKey: string; reason: AssessmentReason },
    options?: { afterSeconds?: number },
  ): Promise<void>;
  requestHistoryPage(job: { projectKey: string; runId: string; pageToken?: string }): Promise<void>;
}
