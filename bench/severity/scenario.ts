import type { Impact } from '../../src/domain/impact';
import {
  DEFAULT_CORE_FUNCTIONS,
  type PastSeverity,
  readSignals,
  type SeverityLevel,
} from '../../src/domain/severity';

/** A plausible incident with the severity that the rubric demands, and why. */
export interface Scenario {
  name: string;
  summary: string;
  description?: string;
  comments?: string[];
  services?: string[];
  impact?: Impact;
  similar?: PastSeverity[];
  expected: SeverityLevel;
  /** a higher level was taken because nobody can tell */
  isRoundedUp?: boolean;
  /** the rule that must decide, where the reason matters */
  decidedBy?: string;
  /** the rubric's condition, in words */
  why: string;
}

const AT = '2026-11-20T03:00:00.000Z';

interface MeasuredFacts {
  affected?: number;
  active?: number;
  isLowerBound?: boolean;
  /** slowest page, p95 now and usually, in milliseconds */
  p95?: [current: number, baseline: number];
  /** errors an hour, now and usually */
  errors?: [current: number, baseline: number];
  requests?: number;
  organizations?: number;
  segment?: Impact['segments'][number];
}

/** An impact as the monitoring would have measured it; what is not given was not measured. */
export function measured(facts: MeasuredFacts): Impact {
  const { affected, active, isLowerBound = false, p95, errors, segment } = facts;
  const method = { key: 'impact.method-sessions', params: {} } as const;
  const counted = (users: number) => ({ users, isLowerBound, sampleSize: active ?? users, method });
  return {
    measuredAt: AT,
    window: { from: '2026-11-20T02:30:00.000Z', to: AT },
    ...(affected !== undefined && { affected: counted(affected) }),
    ...(active !== undefined && { active: counted(active) }),
    ...(affected !== undefined && active ? { affectedShare: affected / active } : {}),
    segments: segment ? [segment] : [],
    pages: p95
      ? [{ pageId: 'p1', name: '/schedule', views: 900, p95: { current: p95[0], baseline: p95[1] } }]
      : [],
    ...(errors && { errorRate: { current: errors[0], baseline: errors[1] } }),
    errorGroups: [],
    reports: {
      requests: facts.requests ?? 0,
      organizations: facts.organizations ?? 0,
      commentsPerHour: 0,
    },
  };
}

/** An earlier incident with the summary it had, and how much it is about the same thing. */
export function past(severity: SeverityLevel, score: number, summary: string): PastSeverity {
  return {
    severity,
    score,
    signals: readSignals({ summary, description: '', comments: [] }, DEFAULT_CORE_FUNCTIONS),
  };
}
