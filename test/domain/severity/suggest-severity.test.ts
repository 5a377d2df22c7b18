import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../bench/severity/run-scenarios';
import { measured, past } from '../../../bench/severity/scenario';
import {
  compareSeverity,
  DEFAULT_CORE_FUNCTIONS,
  DEFAULT_SEVERITY_THRESHOLDS,
  readSignals,
  severitySuggestionSchema,
  severityThresholdsSchema,
  suggestSeverity,
} from '../../../src/domain/severity';
import { SEVERITY_RULES } from '../../../src/domain/severity/rules';
import { say } from '../../../src/wording';
import { facts, suggestionFor } from './facts';

const english = { locale: 'en', timeZone: 'UTC' } as const;
const japanese = { locale: 'ja', timeZone: 'Asia/Tokyo' } as const;

describe('suggestSeverity', () => {
  it('lets the worst dimension decide and keeps the rest as support and contradiction', () => {
    const suggestion = suggestionFor({
      text: 'Nobody can log in. No data loss.',
      services: ['auth-gateway'],
    });
    expect(suggestion).toMatchObject({ level: 'SEV-1', deciding: { ruleId: 'core-function.broken' } });
    expect(suggestion.supporting.map(({ ruleId }) => ruleId)).toEqual(['users.everyone-cut-off']);
    expect(suggestion.contradicting.map(({ ruleId }) => ruleId)).toContain('data-integrity.intact');
    expect(suggestion.contradicting.every(({ level }) => compareSeverity(level, 'SEV-1') > 0)).toBe(true);
  });

  it('names evidence for every finding, and brings the evidence that is not the impact’s', () => {
    const { suggestion, evidence } = suggestSeverity(
      facts({ text: 'Login is slow for 37 users', services: ['auth-gateway'] }),
      DEFAULT_SEVERITY_THRESHOLDS,
    );
    const ids = new Set(evidence.map(({ id }) => id));
    const findings = [suggestion.deciding, ...suggestion.supporting, ...suggestion.contradicting];
    expect(findings.flatMap(({ evidenceIds }) => evidenceIds).filter((id) => !ids.has(id))).toEqual([]);
    expect(ids).toContain('text.user-count');
    expect(ids).toContain('ticket.services');
  });

  it('says by which number the severity would rise, and by which it would fall', () => {
    const { tippingPoints } = suggestionFor({ impact: measured({ affected: 90, active: 270 }) });
    const said = tippingPoints.map(({ direction, to, statement }) => [
      direction,
      to,
      say(statement, english),
    ]);
    expect(said).toContainEqual(['raise', 'SEV-1', 'If 50% of the users were affected (now 33.3%)']);
    expect(said).toContainEqual([
      'lower',
      'SEV-3',
      'If less than 10% of the users were affected (now 33.3%)',
    ]);
  });

  it('says of a lower bound below its line that it may be over it, and what certainty would change', () => {
    const { level, deciding, tippingPoints } = suggestionFor({
      impact: measured({ affected: 127, active: 270, isLowerBound: true }),
    });
    const lowered = tippingPoints.find(({ to }) => to === 'SEV-2')?.statement;
    expect(level).toBe('SEV-1');
    expect(say(deciding.statement, english)).toBe(
      'At least 47% of the active users are affected; it may be over the line of 50%.',
    );
    expect(lowered && say(lowered, english)).toBe(
      'If it became certain that less than 50% of the users were affected (now at least 47%)',
    );
    expect(lowered && say(lowered, japanese)).toBe(
      '影響を受けるユーザーが50%を下回ることが確実になった場合（現在は少なくとも47%）',
    );
  });

  it('names first the news that concerns what decided', () => {
    const [first] = suggestionFor({ text: 'Logins are slow' }).tippingPoints;
    expect(first).toMatchObject({ direction: 'raise', to: 'SEV-1', ruleId: 'core-function.broken' });
  });

  it('names every condition that would have to end before the severity falls', () => {
    const { tippingPoints } = suggestionFor({ text: 'Customer data leaked and records were deleted' });
    const lowering = tippingPoints.filter(({ direction }) => direction === 'lower');
    expect(lowering.map(({ ruleId }) => ruleId).sort()).toEqual([
      'data-integrity.at-risk',
      'security.breach',
    ]);
  });

  it('draws its lines where the settings put them', () => {
    const strict = severityThresholdsSchema.parse({
      users: { share: { sev1: 0.3, sev2: 0.05, sev3: 0.01 } },
    });
    expect(suggestionFor({ impact: measured({ affected: 90, active: 270 }) }, strict).level).toBe('SEV-1');
  });

  it('takes a share of users for one from twenty active and five affected people on', () => {
    const shareRules = (affected: number, active: number) => {
      const { deciding, supporting, contradicting } = suggestionFor({
        impact: measured({ affected, active }),
      });
      const ruleIds = [deciding, ...supporting, ...contradicting].map(({ ruleId }) => ruleId);
      return ruleIds.filter((id) => id.startsWith('users.share'));
    };
    expect(shareRules(5, 20)).toEqual(['users.share.sev-2']);
    expect(shareRules(4, 20)).toEqual([]);
    expect(shareRules(5, 19)).toEqual([]);
    expect(shareRules(0, 20)).toEqual(['users.share.negligible']);
  });

  it('takes a count that may be higher for one that has met a line a fifth away', () => {
    const level = (affected: number, isLowerBound: boolean) =>
      suggestionFor({ impact: measured({ affected, isLowerBound }) }).level;
    expect(level(80, true)).toBe('SEV-2');
    expect(level(79, true)).toBe('SEV-3');
    expect(level(99, false)).toBe('SEV-3');
    expect(level(100, false)).toBe('SEV-2');
  });

  it('takes an outage of a service that is named as core for an outage of the core', () => {
    const thresholds = severityThresholdsSchema.parse({ coreServices: ['scheduler'] });
    const incident = { text: 'Planner does not load', services: ['scheduler'] };
    expect(suggestionFor(incident, thresholds).level).toBe('SEV-1');
    expect(suggestionFor(incident).level).toBe('SEV-2');
  });

  it('is less sure when a sure measure says something much milder', () => {
    const text = 'All users cannot open the planner';
    const measure = measured({ affected: 6, active: 3000 });
    expect(suggestionFor({ text, impact: measure })).toMatchObject({ level: 'SEV-1', confidence: 'low' });
    expect(suggestionFor({ text }).confidence).toBe('medium');
    expect(suggestionFor({ text, impact: measure }).contradicting.map(({ ruleId }) => ruleId)).toContain(
      'users.share.negligible',
    );
  });

  it('takes an incident for confined to a segment only when the others are well, not when they merely meet fewer errors', () => {
    const segment = { dimension: 'browser', name: 'Chrome', affectedShare: 1, baselineShare: 0.3 } as const;
    const impact = measured({ affected: 40, active: 400, segment });
    const sample = { people: 8, lookedInto: 20, everybody: 400 };
    const ruleIds = (hit: 'affected' | 'met-error') => {
      const { deciding, supporting, contradicting } = suggestionFor({
        impact: { ...impact, segmentSample: { ...sample, hit } },
      });
      return [deciding, ...supporting, ...contradicting].map(({ ruleId }) => ruleId);
    };
    expect(ruleIds('affected')).toContain('spread.one-segment');
    expect(ruleIds('met-error')).not.toContain('spread.one-segment');
  });

  it('gives similar incidents that were described differently no vote', () => {
    const three = (text: string) => [0.9, 0.8, 0.7].map((score) => past('SEV-2', score, text));
    const slow = { text: 'Search is slow' };
    expect(suggestionFor({ ...slow, similar: three('Search is slow again') }).level).toBe('SEV-2');
    expect(suggestionFor({ ...slow, similar: three('Search page shows a typo') }).level).toBe('SEV-3');
  });

  it('lets one precedent round up a SEV-2, but not a SEV-3', () => {
    const similar = [past('SEV-1', 0.9, 'Search is slow')];
    expect(suggestionFor({ text: 'Search is slow', similar }).level).toBe('SEV-3');
    const down = { text: 'Search is down', similar: [past('SEV-1', 0.9, 'Search is down')] };
    expect(suggestionFor(down)).toMatchObject({ level: 'SEV-1', roundedUp: true, confidence: 'low' });
  });

  it('never calls an incident milder because of more trouble', () => {
    const texts = SCENARIOS.map(({ summary }) => summary);
    const troubles = [
      'Data was lost.',
      'Customer data leaked.',
      'Nobody can log in.',
      'Search is not working.',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...troubles), (text, trouble) => {
        const description = (words: string) => ({ summary: text, description: words, comments: [] });
        const before = suggestionFor({ signals: readSignals(description(''), DEFAULT_CORE_FUNCTIONS) });
        const after = suggestionFor({ signals: readSignals(description(trouble), DEFAULT_CORE_FUNCTIONS) });
        expect(compareSeverity(after.level, before.level)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never calls an incident milder because more people are affected', () => {
    const people = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(people, people, fc.boolean(), (a, b, isLowerBound) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        const level = (affected: number) =>
          suggestionFor({ impact: measured({ affected, active: 3000, isLowerBound }) }).level;
        expect(compareSeverity(level(more), level(fewer))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('says every sentence of every scenario in both languages, and survives the store', () => {
    for (const { summary, description = '', services = [], impact, similar } of SCENARIOS) {
      const signals = readSignals({ summary, description, comments: [] }, DEFAULT_CORE_FUNCTIONS);
      const { suggestion, evidence } = suggestSeverity(
        facts({ signals, services, impact, similar }),
        DEFAULT_SEVERITY_THRESHOLDS,
      );
      const findings = [suggestion.deciding, ...suggestion.supporting, ...suggestion.contradicting];
      const phrases = [
        ...findings.map(({ statement }) => statement),
        ...suggestion.tippingPoints.map(({ statement }) => statement),
        ...evidence.flatMap(({ claim, method }) => [claim, method]),
      ];
      for (const phrase of phrases) {
        expect(say(phrase, english)).not.toMatch(/undefined|NaN|\[object/);
        expect(say(phrase, japanese)).not.toMatch(/undefined|NaN|\[object/);
        expect(say(phrase, japanese)).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
      expect(severitySuggestionSchema.parse(JSON.parse(JSON.stringify(suggestion)))).toEqual(suggestion);
    }
  });

  it('gives every rule an id of its own and its place in the rubric', () => {
    expect(new Set(SEVERITY_RULES.map(({ id }) => id)).size).toBe(SEVERITY_RULES.length);
    expect(SEVERITY_RULES.filter(({ rubric }) => rubric.trim() === '')).toEqual([]);
  });
});
