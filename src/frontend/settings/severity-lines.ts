import type { SettingsChange } from '../../contract';
import { type Phrase, type PhraseKey, phrase } from '../wording/settings';

export type Thresholds = SettingsChange['settings']['severityThresholds'];

/** What is typed: a share is kept as 0…1 and typed in percent. */
export type LineUnit = 'percent' | 'count' | 'factor' | 'amount';

/** One number that decides, where it is kept, and what is said of it. */
export interface Line {
  id: string;
  label: Phrase;
  unit: LineUnit;
  read: (thresholds: Thresholds) => number;
  write: (thresholds: Thresholds, value: number) => Thresholds;
}

/** The lines from which on an incident has a severity: the worse the severity, the higher the line. */
export interface Ladder {
  id: string;
  /** the worst severity first */
  lines: (Line & { severity: string })[];
}

export interface LineGroup {
  title: Phrase;
  ladders: Ladder[];
  lines: Line[];
}

const SEVERITIES = { sev1: 'SEV-1', sev2: 'SEV-2', sev3: 'SEV-3' } as const;
type Step = keyof typeof SEVERITIES;
type Steps = Partial<Record<Step, number>>;
const ALL_STEPS: Step[] = ['sev1', 'sev2', 'sev3'];
/** Slow or failing alone is no SEV-1. */
const LOWER_STEPS: Step[] = ['sev2', 'sev3'];

type LadderKey =
  Extract<PhraseKey, `ui.settings.ladder.${string}`> extends `ui.settings.ladder.${infer Id}` ? Id : never;
type LineKey =
  Extract<PhraseKey, `ui.settings.line.${string}`> extends `ui.settings.line.${infer Id}` ? Id : never;

function ladder(
  id: LadderKey,
  unit: LineUnit,
  read: (thresholds: Thresholds) => Steps,
  write: (thresholds: Thresholds, changed: Steps) => Thresholds,
  steps = ALL_STEPS,
): Ladder {
  return {
    id,
    lines: steps.map((step) => ({
      id: `${id}-${step}`,
      severity: SEVERITIES[step],
      label: phrase('ui.settings.ladder-line', {
        measure: phrase(`ui.settings.ladder.${id}`),
        severity: SEVERITIES[step],
        unit: phrase(`ui.settings.ladder-unit.${id}`),
      }),
      unit,
      read: (thresholds) => read(thresholds)[step] ?? Number.NaN,
      write: (thresholds, value) => write(thresholds, { [step]: value }),
    })),
  };
}

function line(id: LineKey, unit: LineUnit, read: Line['read'], write: Line['write']): Line {
  return { id, label: phrase(`ui.settings.line.${id}`), unit, read, write };
}

const USERS: LineGroup = {
  title: phrase('ui.settings.lines-users'),
  ladders: [
    ladder(
      'share',
      'percent',
      ({ users }) => users.share,
      (all, changed) => ({ ...all, users: { ...all.users, share: { ...all.users.share, ...changed } } }),
    ),
    ladder(
      'count',
      'count',
      ({ users }) => users.count,
      (all, changed) => ({ ...all, users: { ...all.users, count: { ...all.users.count, ...changed } } }),
    ),
  ],
  lines: [
    line(
      'min-active',
      'count',
      ({ users }) => users.minActive,
      (all, minActive) => ({ ...all, users: { ...all.users, minActive } }),
    ),
    line(
      'min-affected',
      'count',
      ({ users }) => users.minAffected,
      (all, minAffected) => ({ ...all, users: { ...all.users, minAffected } }),
    ),
  ],
};

const REPORTS: LineGroup = {
  title: phrase('ui.settings.lines-reports'),
  ladders: [
    ladder(
      'customers',
      'count',
      ({ customers }) => customers,
      (all, changed) => ({ ...all, customers: { ...all.customers, ...changed } }),
    ),
    ladder(
      'requests',
      'count',
      ({ reports }) => reports.requests,
      (all, changed) => ({
        ...all,
        reports: { ...all.reports, requests: { ...all.reports.requests, ...changed } },
      }),
    ),
    ladder(
      'organizations',
      'count',
      ({ reports }) => reports.organizations,
      (all, changed) => ({
        ...all,
        reports: { ...all.reports, organizations: { ...all.reports.organizations, ...changed } },
      }),
    ),
  ],
  lines: [],
};

const SYSTEM: LineGroup = {
  title: phrase('ui.settings.lines-system'),
  ladders: [
    ladder(
      'latency',
      'factor',
      ({ latency }) => latency.factor,
      (all, changed) => ({
        ...all,
        latency: { ...all.latency, factor: { ...all.latency.factor, ...changed } },
      }),
      LOWER_STEPS,
    ),
    ladder(
      'errors',
      'factor',
      ({ errors }) => errors.factor,
      (all, changed) => ({ ...all, errors: { ...all.errors, factor: { ...all.errors.factor, ...changed } } }),
      LOWER_STEPS,
    ),
    ladder(
      'failing',
      'percent',
      ({ errors }) => errors.requestShare,
      (all, changed) => ({
        ...all,
        errors: { ...all.errors, requestShare: { ...all.errors.requestShare, ...changed } },
      }),
    ),
  ],
  lines: [
    line(
      'min-slowdown',
      'amount',
      ({ latency }) => latency.minSlowdownMs,
      (all, minSlowdownMs) => ({ ...all, latency: { ...all.latency, minSlowdownMs } }),
    ),
    line(
      'min-extra-errors',
      'amount',
      ({ errors }) => errors.minExtraPerHour,
      (all, minExtraPerHour) => ({ ...all, errors: { ...all.errors, minExtraPerHour } }),
    ),
    line(
      'many-services',
      'count',
      ({ manyServices }) => manyServices,
      (all, manyServices) => ({ ...all, manyServices }),
    ),
  ],
};

const HISTORY: LineGroup = {
  title: phrase('ui.settings.lines-history'),
  ladders: [],
  lines: [
    line(
      'min-score',
      'percent',
      ({ history }) => history.minScore,
      (all, minScore) => ({ ...all, history: { ...all.history, minScore } }),
    ),
    line(
      'min-incidents',
      'count',
      ({ history }) => history.minIncidents,
      (all, minIncidents) => ({ ...all, history: { ...all.history, minIncidents } }),
    ),
    line(
      'min-share',
      'percent',
      ({ history }) => history.minShare,
      (all, minShare) => ({ ...all, history: { ...all.history, minShare } }),
    ),
    line(
      'precedent-score',
      'percent',
      ({ history }) => history.precedentScore,
      (all, precedentScore) => ({ ...all, history: { ...all.history, precedentScore } }),
    ),
    line(
      'alike-likeness',
      'percent',
      ({ history }) => history.alike.minLikeness,
      (all, minLikeness) => withAlike(all, { minLikeness }),
    ),
    line(
      'alike-latest',
      'count',
      ({ history }) => history.alike.latest,
      (all, latest) => withAlike(all, { latest }),
    ),
    line(
      'alike-min-sev1',
      'count',
      ({ history }) => history.alike.minSev1,
      (all, minSev1) => withAlike(all, { minSev1 }),
    ),
    line(
      'alike-sev1-share',
      'percent',
      ({ history }) => history.alike.sev1Share,
      (all, sev1Share) => withAlike(all, { sev1Share }),
    ),
  ],
};

function withAlike(all: Thresholds, changed: Partial<Thresholds['history']['alike']>): Thresholds {
  return { ...all, history: { ...all.history, alike: { ...all.history.alike, ...changed } } };
}

const TIME: LineGroup = {
  title: phrase('ui.settings.lines-drift'),
  ladders: [],
  lines: [
    line(
      'raise-after',
      'amount',
      ({ drift }) => drift.raiseAfterMinutes,
      (all, raiseAfterMinutes) => ({ ...all, drift: { ...all.drift, raiseAfterMinutes } }),
    ),
    line(
      'lower-after',
      'amount',
      ({ drift }) => drift.lowerAfterMinutes,
      (all, lowerAfterMinutes) => ({ ...all, drift: { ...all.drift, lowerAfterMinutes } }),
    ),
    line(
      'round-up',
      'percent',
      ({ roundUpMargin }) => roundUpMargin,
      (all, roundUpMargin) => ({ ...all, roundUpMargin }),
    ),
  ],
};

/** The numbers that decide a severity, as people think of them. */
export const LINE_GROUPS: readonly LineGroup[] = [USERS, REPORTS, SYSTEM, HISTORY, TIME];
