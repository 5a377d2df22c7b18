import type { Assessment, SourceReport } from '../domain/assessment/assessment';
import { peoplesComments } from '../domain/communication/signature';
import { checklists, clocksDone, proposeFirstMoves } from '../domain/response';
import { readMilestones } from '../domain/response/milestones';
import {
  type CoreFunction,
  currentLevel,
  readSignals,
  standingImpact,
  standingSignals,
  suggestSeverity,
} from '../domain/severity';
import type { SimilarRef } from '../domain/similarity';
import type { PastIncident, UpstreamError } from '../ports';
import { type Phrase, phrase } from '../wording';
import type { AssessmentBasis } from './assessment-basis';
import type { FoundSimilar } from './find-similar';
import { measureIncident } from './measure-incident';
import type { Observed } from './observe-incident';
import { problemOf } from './problem';
import type { Searched } from './search-everywhere';

export type Answers = Observed & Searched;

/** Concludes from everything that was answered; no I/O, the same answers give the same assessment. */
export function concludeAssessment(basis: AssessmentBasis, answers: Answers, assessedAt: string): Assessment {
  const { incident, settings, records } = basis;
  const { now, similar, observations, deployments, reports, changes } = answers;
  const { start, impact, deployment, evidence, recovered, recoveryEvidence } = measureIncident(
    basis,
    answers,
  );
  const comments = peoplesComments(incident, records.updates);
  const { found, ranked, postmortemIds } = similar.value ?? NOTHING_FOUND;
  const signals = standingSignals(
    { ...incident, comments },
    recovered,
    settings.severityThresholds.coreFunctions,
  );
  const { suggestion, evidence: severityEvidence } = suggestSeverity(
    {
      observedAt: now,
      ticketUrl: incident.url,
      signals,
      impact: standingImpact(impact, recovered),
      similar: severitiesOf(ranked, found, settings.severityThresholds.coreFunctions),
      past: found.filter(isOver),
      services: incident.services,
    },
    settings.severityThresholds,
  );
  const { level } = currentLevel(records.decisions.at(-1), incident, suggestion);
  const milestones = readMilestones(incident, changes.value ?? []);
  return {
    version: 1,
    incident: { id: incident.id, key: incident.key },
    assessedAt,
    startedAt: start.startedAt,
    startedAtMethod: start.method,
    severity: suggestion,
    evidence: [...evidence, ...recoveryEvidence, ...severityEvidence],
    similar: ranked,
    postmortemIds,
    manualSearches: answers.manualSearches.value ?? [],
    runbooks: answers.runbooks.value ?? [],
    impact,
    deployment,
    recovery: recovered,
    milestones,
    firstMoves: proposeFirstMoves({
      ...{ level, signals, impact, deployment },
      // Nobody is to roll anything back when it is over.
      areDeploymentsKnown: deployments.value !== undefined || incident.phase === 'done',
      services: incident.services,
      strongMatch: strongMatch(ranked, found),
      done: { ...clocksDone(milestones, records), channelOpened: records.channel?.openedAt },
      checklists: checklists({ level, startedAt: start.startedAt, now, signals, impact }),
    }),
    sources: {
      ticket: basis.ticketReport,
      similar: withProblem(similar.report, similar.value?.problem),
      runbooks:
        settings.runbookSpaceKeys.length > 0
          ? withProblem(answers.runbooks.report, similar.value?.postmortemProblem)
          : { ...answers.runbooks.report, state: 'not configured', problem: phrase('runbooks.no-space') },
      impact: withProblem(observations.report, firstProblem(observations.value?.problems)),
      deployments: deployments.report,
      requests: reports.report,
      changelog: changes.report,
    },
  };
}

const NOTHING_FOUND: Pick<FoundSimilar, 'found' | 'ranked' | 'postmortemIds'> = {
  found: [],
  ranked: [],
  postmortemIds: [],
};

function severitiesOf(
  ranked: readonly SimilarRef[],
  found: readonly PastIncident[],
  coreFunctions: readonly CoreFunction[],
) {
  const byId = new Map(found.map((past) => [past.id, past]));
  return ranked.flatMap(({ id, score }) => {
    const past = byId.get(id);
    if (!past) return [];
    const { summary, description, severity } = past;
    return [{ severity, score, signals: readSignals({ summary, description, comments: [] }, coreFunctions) }];
  });
}

/** Until then its severity is not final. */
function isOver({ phase }: PastIncident): boolean {
  return phase === 'done';
}

function strongMatch(
  [best]: readonly SimilarRef[],
  found: readonly PastIncident[],
): { key: string; url?: string } | undefined {
  if (best?.strength !== 'strong') return undefined;
  return { key: best.key, url: found.find((past) => past.id === best.id)?.url };
}

function firstProblem(errors: readonly UpstreamError[] | undefined): Phrase | undefined {
  const [first] = errors ?? [];
  return first && problemOf(first);
}

/** A part of the answer is missing. What was found stands; that nothing was found is then not known. */
function withProblem(report: SourceReport, problem: Phrase | undefined): SourceReport {
  if (!problem) return report;
  return { ...report, problem, state: report.state === 'empty' ? 'failed' : report.state };
}
