/**
 * Why an incident is assessed: its ticket was created or changed, a rule asked for it, the watch came round, or a person
 * assessed it who may see less than others.
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
  /** A page of a project's history is to be read. */
  requestHistoryPage(job: { projectKey: string; runId: string; pageToken?: string }): Promise<void>;
  /** The project has new incidents, which its statistics do not know. Never runs beside the reading of its history. */
  requestCount(job: { projectKey: string }): Promise<void>;
}
