import { instantOf, isoAt, ticketNumberAt, type When } from './calendar';
import { INCIDENT_PROJECT, type Service } from './facts';
import { ISSUE_TYPE } from './jira-config';
import { AGENTS, type AgentName } from './people';
import type { SeedIssue } from './schema';

/** A cause behind several incidents that is known and not yet removed. */
interface Problem {
  when: When;
  service: Service;
  summary: string;
  text: string;
  owner: AgentName;
  /** ids of the incidents it caused */
  causes: readonly string[];
}

const PROBLEMS: Problem[] = [
  {
    when: [45, '12:30'],
    service: 'auth-gateway',
    summary: 'Releases of auth-gateway leak session-store connections again and again',
    text: 'Three releases within a year kept a connection in a new place. Nothing before production can notice: the load test uses an in-memory store, and no alert watches how long a request waits for a connection.',
    owner: 'lena',
    causes: ['pool-autumn', 'pool-spring', 'login-ja-waits'],
  },
  {
    when: [25, '06:30'],
    service: 'scheduler',
    summary: '時差・夏時間の扱いがサービスごとに異なる',
    text: '予定・通知・連携でそれぞれ別の形式の時刻を保存しており、同じ種類の障害が繰り返されています。',
    owner: 'kenji',
    causes: ['scheduler-dst', 'scheduler-dst-spring', 'push-quiet-hours'],
  },
];

function tellProblem(problem: Problem, now: Date, keyByIncident: ReadonlyMap<string, string>): SeedIssue {
  const number = ticketNumberAt(problem.when);
  const created = isoAt(instantOf(problem.when, now));
  const owner = AGENTS[problem.owner].accountId;
  return {
    id: `1${number}`,
    key: `${INCIDENT_PROJECT}-${number}`,
    projectKey: INCIDENT_PROJECT,
    type: ISSUE_TYPE.problem,
    summary: problem.summary,
    description: problem.text,
    status: 'Open',
    priority: 'Medium',
    components: [problem.service],
    labels: [],
    reporter: owner,
    assignee: owner,
    created,
    updated: created,
    changelog: [],
    comments: [],
    links: problem.causes.map((id) => {
      const to = keyByIncident.get(id);
      if (!to) throw new Error(`The problem "${problem.summary}" names "${id}", which is not written.`);
      return { type: 'Problem/Incident', to };
    }),
  };
}

/** @param keyByIncident issue keys by the ids of the past incidents */
export const tellProblems = (now: Date, keyByIncident: ReadonlyMap<string, string>): SeedIssue[] =>
  PROBLEMS.map((problem) => tellProblem(problem, now, keyByIncident));
