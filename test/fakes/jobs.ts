import type { Jobs } from '../../src/ports/jobs';

/** Remembers what was asked for; runs nothing. */
export interface FakeJobs extends Jobs {
  readonly assessments: (Parameters<Jobs['requestAssessment']>[0] & { afterSeconds?: number })[];
  readonly historyPages: Parameters<Jobs['requestHistoryPage']>[0][];
}

export function fakeJobs(): FakeJobs {
  const assessments: FakeJobs['assessments'] = [];
  const historyPages: FakeJobs['historyPages'] = [];
  return {
    assessments,
    historyPages,
    requestAssessment: async (job, options) => void assessments.push({ ...job, ...options }),
    requestHistoryPage: async (job) => void historyPages.push(job),
  };
}
