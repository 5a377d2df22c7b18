import {
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
import { trainNaiveBayes } from './naive-bayes';

export const VARIANTS = ['rules', 'rules+history', 'majority', 'naive-bayes'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What each variant says about the newer incidents, in time order. Only title and first update are read. */
export function predict(
  variant: Variant,
  older: readonly LabelledIncident[],
  newer: readonly LabelledIncident[],
): Prediction[] {
  const call = callers[variant](older, newer);
  return newer.map((incident) => ({ truth: incident.truth, predicted: call(incident) }));
}

type Caller = (incident: LabelledIncident) => SeverityLevel;

const callers: Record<
  Variant,
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
    const classify = trainNaiveBayes(older.map((each) => ({ text: textOf(each), level: each.truth })));
    return (incident) => classify(textOf(incident));
  },
};

function suggest(incident: LabelledIncident, history: History): SeverityLevel {
  const facts = { observedAt: incident.startedAt, signals: signalsOf(incident), services: [], ...history };
  return suggestSeverity(facts, DEFAULT_SEVERITY_THRESHOLDS).suggestion.level;
}

/** The past is read again for every later incident. */
const signalsById = new Map<string, TextSignal[]>();

function signalsOf({ id, title, firstUpdate }: LabelledIncident): TextSignal[] {
  const known = signalsById.get(id);
  if (known) return known;
  const signals = readSignals({ summary: title, description: firstUpdate, comments: [] });
  signalsById.set(id, signals);
  return signals;
}

type History = Pick<SeverityFacts, 'similar' | 'past'>;

/** As many earlier incidents as the app's searches bring home at most. */
const MOST_CANDIDATES = 300;

/** The latest incidents that were over when this one began, with what they turned out to be; of the tested ones, too. */
function historyBefore(incident: LabelledIncident, everyone: readonly LabelledIncident[]): History {
  const past = everyone
    .filter(({ resolvedAt }) => resolvedAt !== undefined && resolvedAt < incident.startedAt)
    .slice(-MOST_CANDIDATES);
  return { similar: similarAmong(past, incident), past: past.map(descriptionOf) };
}

function descriptionOf(incident: LabelledIncident): PastDescription {
  const { truth, startedAt } = incident;
  return { severity: truth, createdAt: startedAt, signals: signalsOf(incident), services: [] };
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

function textOf({ title, firstUpdate }: LabelledIncident): string {
  return `${title}\n${firstUpdate}`;
}
