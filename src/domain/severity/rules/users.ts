import { phrase } from '../../../wording';
import type { UserCount } from '../../impact/impact';
import { type Ladder, type Reading, rulesOf } from '../ladder';
import type { Situation } from '../situation';
import type { SeverityThresholds } from '../thresholds';
import { onWords, ruleOf } from '../word-rule';

const dimension = 'users';

function measuredShare({ impact }: Situation, { users }: SeverityThresholds): Reading | undefined {
  const { affected, active, affectedShare } = impact ?? {};
  if (!affected || affectedShare === undefined) return undefined;
  if ((active?.users ?? 0) < users.minActive) return undefined;
  const hasSupport = affected.users >= users.minAffected || affectedShare === 0;
  if (!hasSupport) return undefined;
  return {
    value: affectedShare,
    isLowerBound: affected.isLowerBound,
    confidence: affected.isLowerBound ? 'medium' : 'high',
    evidenceIds: ['impact.affected-share', 'impact.users-affected'],
  };
}

function measuredCount({ impact }: Situation): Reading | undefined {
  const affected: UserCount | undefined = impact?.affected;
  if (!affected) return undefined;
  return {
    value: affected.users,
    isLowerBound: affected.isLowerBound,
    confidence: affected.isLowerBound ? 'medium' : 'high',
    evidenceIds: ['impact.users-affected'],
  };
}

/** A number somebody wrote down: nobody says how it was counted. */
function said(kind: 'user-count' | 'customer-count' | 'user-share'): Ladder['read'] {
  return ({ words }) => {
    const signal = words.largest(kind);
    return (
      signal && { value: signal.value, isLowerBound: false, confidence: 'medium', evidenceIds: [signal.id] }
    );
  };
}

const shareLines: Ladder['lines'] = [
  { level: 'SEV-1', line: ({ users }) => users.share.sev1 },
  { level: 'SEV-2', line: ({ users }) => users.share.sev2 },
  { level: 'SEV-3', line: ({ users }) => users.share.sev3 },
];
const countLines: Ladder['lines'] = [
  { level: 'SEV-1', line: ({ users }) => users.count.sev1 },
  { level: 'SEV-2', line: ({ users }) => users.count.sev2 },
  { level: 'SEV-3', line: ({ users }) => users.count.sev3 },
];
const rubric = 'F.2: most users; B SEV-2: many; B SEV-3: a segment; B SEV-4: an edge case';

const measuredRules = [
  ...rulesOf({
    family: 'users.share',
    dimension,
    rubric,
    read: measuredShare,
    lines: shareLines,
    reached: (share, line, { isLowerBound }) => phrase('severity.users-share', { share, line, isLowerBound }),
    ifRisen: (line, share, { isLowerBound }) =>
      phrase('severity.if-users-share-risen', { line, share, isLowerBound }),
    ifFallen: (line, share, { isLowerBound }) =>
      phrase('severity.if-users-share-fallen', { line, share, isLowerBound }),
    belowAll: (share, line) => phrase('severity.users-share-small', { share, line }),
  }),
  ...rulesOf({
    family: 'users.count',
    dimension,
    rubric,
    read: measuredCount,
    lines: countLines,
    reached: (count, line, { isLowerBound }) => phrase('severity.users-count', { count, line, isLowerBound }),
    ifRisen: (line, count, { isLowerBound }) =>
      phrase('severity.if-users-count-risen', { line, count, isLowerBound }),
    ifFallen: (line, count, { isLowerBound }) =>
      phrase('severity.if-users-count-fallen', { line, count, isLowerBound }),
    belowAll: (count, line) => phrase('severity.users-count-small', { count, line }),
  }),
];

const saidRules = [
  ...rulesOf({
    family: 'users.said-share',
    dimension,
    rubric,
    read: said('user-share'),
    lines: shareLines,
    reached: (share, line) => phrase('severity.users-said-share', { share, line }),
    ifRisen: (line, share, { isLowerBound }) =>
      phrase('severity.if-users-share-risen', { line, share, isLowerBound }),
    ifFallen: (line, share, { isLowerBound }) =>
      phrase('severity.if-users-share-fallen', { line, share, isLowerBound }),
  }),
  ...rulesOf({
    family: 'users.said-count',
    dimension,
    rubric,
    read: said('user-count'),
    lines: countLines,
    reached: (count, line) => phrase('severity.users-said-count', { count, line }),
    ifRisen: (line, count, { isLowerBound }) =>
      phrase('severity.if-users-count-risen', { line, count, isLowerBound }),
    ifFallen: (line, count, { isLowerBound }) =>
      phrase('severity.if-users-count-fallen', { line, count, isLowerBound }),
    belowAll: (count, line) => phrase('severity.users-said-count-small', { count, line }),
  }),
  ...rulesOf({
    family: 'users.said-customers',
    dimension,
    rubric,
    read: said('customer-count'),
    lines: [
      { level: 'SEV-1', line: ({ customers }) => customers.sev1 },
      { level: 'SEV-2', line: ({ customers }) => customers.sev2 },
      { level: 'SEV-3', line: ({ customers }) => customers.sev3 },
    ],
    reached: (count, line) => phrase('severity.customers-said-count', { count, line }),
    ifRisen: (line, count) => phrase('severity.if-customers-risen', { line, count }),
    ifFallen: (line, count) => phrase('severity.if-customers-fallen', { line, count }),
  }),
];

const family = 'users.scope';

/** How many are hit, in words. */
const scopeRules = [
  ruleOf({
    id: 'users.everyone-cut-off',
    family,
    dimension,
    level: 'SEV-1',
    rubric:
      'F.2: all users are cut off from something; whether it is the core is not said, and unsure takes the higher',
    when: ({ words }) => {
      const pair = words.together('everyone', 'outage', 'partial-outage');
      return pair && { ...pair, isRoundedUp: true };
    },
    statement: (quote) => phrase('severity.everyone-cut-off', { quote }),
    ifUntrue: phrase('severity.if-not-everyone'),
  }),
  ruleOf({
    id: 'users.many',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: many customers',
    when: ({ words }) => onWords(words.firmest('everyone', 'many')),
    statement: (quote) => phrase('severity.many-users', { quote }),
    ifUntrue: phrase('severity.if-not-many'),
  }),
  ruleOf({
    id: 'users.some',
    family,
    dimension,
    level: 'SEV-3',
    rubric: 'B SEV-3: one segment',
    when: ({ words }) => onWords(words.firmest('some', 'one-customer')),
    statement: (quote) => phrase('severity.some-users', { quote }),
  }),
  ruleOf({
    id: 'users.one',
    family,
    dimension,
    level: 'SEV-4',
    rubric: 'B SEV-4: an edge case',
    when: ({ words }) => onWords(words.firmest('one-user')),
    statement: (quote) => phrase('severity.one-user', { quote }),
  }),
  ruleOf({
    id: 'users.no-customers',
    family,
    dimension,
    level: 'SEV-4',
    rubric: 'B SEV-4: no impact on customers',
    when: ({ words }) => onWords(words.firmest('no-customer-impact')),
    statement: (quote) => phrase('severity.no-customers', { quote }),
  }),
];

export const userRules = [...measuredRules, ...saidRules, ...scopeRules];
