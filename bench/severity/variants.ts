import {
  DEFAULT_CORE_FUNCTIONS,
  DEFAULT_SEVERITY_THRESHOLDS,
  type PastDescription,
  type PastSeverity,
  readSignals,
  SEVERITY_LEVELS,
  type SeverityFacts,
  type SeverityLevel,
  suggestSeverity,
  type TextSignal,
} from '../../src/domain/severity';
import { type Candidate, rankCandidates, readQuery, TermCounter } from '../../src/domain/similarity';
import type { LabelledIncident } from './dataset';
import type { Prediction } from './measure';
import { type Example, trainNaiveBayes } from './naive-bayes';
import { tuneNaiveBayes } from './tune-naive-bayes';

export const VARIANTS = ['rules', 'rules+history', 'majority', 'naive-bayes'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Other ways to learn from labels, to see that the baseline is not a weak one. */
export const COMPARISONS = ['naive-bayes, tuned', 'naive-bayes, learning on'] as const;
type Comparison = (typeof COMPARISONS)[number];

/** What each variant says about the newer incidents, in time order. Only title and first update are read. */
export function predict(
  variant: Variant | Comparison,
  older: readonly LabelledIncident[],
  newer: readonly LabelledIncident[],
): Prediction[] {
  const call = callers[variant](older, newer);
  return newer.map((incident) => ({ truth: incident.truth, predicted: call(incident) }));
}

type Caller = (incident: LabelledIncident) => SeverityLevel;

const callers: Record<
  Variant | Comparison,
  (older: readonly LabelledIncident[], newer: readonly LabelledIncident[]) => Caller
> = {
  rules: () => (incident) => suggest(incident, {}),
  'rules+history': (older, newer) => {
    const everyone = [...older, ...newer];
    return (incident) => suggest(incident, historyBefore(incident, everyone));
  },
  majority: (older) => {
    const counted = SEVERITY_LEVELS.map((level) => ({
      level,
      count: older.filter(({ truth }) => truth === level).length,
    }));
    const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
    return () => most.level;
  },
  'naive-bayes': (older) => {
    const classify = trainNaiveBayes(older.map(exampleOf));
    return (incident) => classify(textOf(incident));
  },
  'naive-bayes, tuned': (older) => {
    const examples = older.map(exampleOf);
    const classify = trainNaiveBayes(examples, tuneNaiveBayes(examples));
    return (incident) => classify(textOf(incident));
  },
  'naive-bayes, learning on': (older, newer) => {
    const everyone = [...older, ...newer];
    return (incident) => trainNaiveBayes(overBefore(incident, everyone).map(exampleOf))(textOf(incident));
  },
};

function suggest(incident: LabelledIncident, history: History): SeverityLevel {
  const facts = { observedAt: incident.startedAt, signals: signalsOf(incident), services: [], ...history };
  return suggestSeverity(facts, DEFAULT_SEVERITY_THRESHOLDS).suggestion.level;
}

function signalsOf({ title, firstUpdate }: LabelledIncident): TextSignal[] {
  return readSignals({ summary: title, description: firstUpdate, comments: [] }, DEFAULT_CORE_FUNCTIONS);
}

type History = Pick<SeverityFacts, 'similar' | 'past'>;

/** As many earlier incidents as the app's searches bring home at most. */
const MOST_CANDIDATES = 300;

/** The latest incidents that were over when this one began, with what they turned out to be; of the tested ones, too. */
function historyBefore(incident: LabelledIncident, everyone: readonly LabelledIncident[]): History {
  const past = overBefore(incident, everyone).slice(-MOST_CANDIDATES);
  return { similar: similarAmong(past, incident), past: past.map(descriptionOf) };
}

function overBefore(incident: LabelledIncident, everyone: readonly LabelledIncident[]): LabelledIncident[] {
  return everyone.filter(({ resolvedAt }) => resolvedAt !== undefined && resolvedAt < incident.startedAt);
}

function descriptionOf({ title, firstUpdate, truth, startedAt }: LabelledIncident): PastDescription {
  return { severity: truth, createdAt: startedAt, summary: title, description: firstUpdate, services: [] };
}

/** The similar ones as the app ranks them. */
function similarAmong(past: readonly LabelledIncident[], incident: LabelledIncident): PastSeverity[] {
  const byId = new Map(past.map((each) => [each.id, each]));
  const statistics = new TermCounter();
  const candidates = past.map(candidateOf);
  statistics.countPage(candidates);
  const query = readQuery({ ...candidateOf(incident), links: [] });
  return rankCandidates(query, candidates, { statistics }).flatMap(({ id, score }) => {
    const match = byId.get(id);
    return match ? [{ severity: match.truth, score, signals: signalsOf(match) }] : [];
  });
}

function candidateOf({ id, title, firstUpdate, startedAt, resolvedAt }: LabelledIncident): Candidate {
  return {
    id,
    key: id,
    summary: title,
    description: firstUpdate,
    services: [],
    labels: [],
    createdAt: startedAt,
    ...(resolvedAt && { resolvedAt }),
    links: [],
  };
}

function exampleOf(incident: LabelledIncident): Example {
  return { text: textOf(incident), level: incident.truth };
}

function textOf({ title, firstUpdate }: LabelledIncident): string {
  return `${title}\n${firstUpdate}`;
}
