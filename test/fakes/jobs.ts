import type { Jobs } from '../../src/ports/jobs';
import { UpstreamError } from '../../src/ports/upstream-error';

/** Seconds that the platform lets a job wait at most. */
const MOST_SECONDS = 900;

/** Remembers what was asked for; runs nothing. */
export interface FakeJobs extends Jobs {
  readonly assessments: (Parameters<Jobs['requestAssessment']>[0] & { afterSeconds?: number })[];
  readonly historyPages: Parameters<Jobs['requestHistoryPage']>[0][];
  readonly counts: Parameters<Jobs['requestCount']>[0][];
}

export function fakeJobs(): FakeJobs {
  const assessments: FakeJobs['assessments'] = [];
  const historyPages: FakeJobs['historyPages'] = [];
  const counts: FakeJobs['counts'] = [];
  return {
    assessments,
    historyPages,
    counts,
    async requestAssessment(job, options) {
      if ((options?.afterSeconds ?? 0) > MOST_SECONDS) throw new UpstreamError('kaji', 'refused');
      assessments.push({ ...job, ...options });
    },
    requestHistoryPage: async (job) => void historyPages.push(job),
    requestCount: async (job) => void counts.push(job),
  };
}
