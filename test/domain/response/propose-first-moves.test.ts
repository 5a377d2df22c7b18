import { describe, expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import {
  checklists,
  type FirstMoveFacts,
  firstMoveSchema,
  proposeFirstMoves,
} from '../../../src/domain/response';
import { DEFAULT_CORE_FUNCTIONS, readSignals } from '../../../src/domain/severity';
import { say } from '../../../src/wording';

const AT = '2026-11-20T01:48:00.000Z';
const deployment = { version: '2026.11.3', deployedAt: '2026-11-20T01:48:00.000Z', leadMinutes: 12 };
const group = (message: string) => ({
  id: 'g',
  message,
  isNew: true,
  firstSeenAt: '2026-11-20T01:49:00.000Z',
  lastSeenAt: '2026-11-20T02:10:00.000Z',
});

/** Everything is known, and nobody has to be told. */
const NOTHING_TO_TELL = silenced(checklists({ level: 'SEV-3', startedAt: AT, now: AT, signals: [] }));

function silenced({ goPublic, tellLeadership }: FirstMoveFacts['checklists']): FirstMoveFacts['checklists'] {
  return { goPublic: { ...goPublic, verdict: 'no' }, tellLeadership: { ...tellLeadership, verdict: 'no' } };
}

function moves(overrides: Partial<FirstMoveFacts> & { text?: string } = {}) {
  const { text = '', ...rest } = overrides;
  const signals = readSignals({ summary: text, description: '', comments: [] }, DEFAULT_CORE_FUNCTIONS);
  return proposeFirstMoves({
    ...{ level: 'SEV-2', signals, services: [], done: {}, checklists: NOTHING_TO_TELL },
    areDeploymentsKnown: true,
    ...rest,
  });
}

const ids = (...given: Parameters<typeof moves>) => moves(...given).map(({ id }) => id);

describe('proposeFirstMoves', () => {
  it('puts mitigation before the search for the cause', () => {
    const kinds = moves({ text: 'Login errors and outage', services: ['auth-gateway'] }).map(
      ({ kind }) => kind,
    );
    expect(kinds.indexOf('mitigate')).toBeLessThan(kinds.indexOf('organise'));
    expect(kinds.lastIndexOf('mitigate')).toBeLessThan(kinds.indexOf('investigate'));
  });

  it('rolls a deployment back that came shortly before, with the signs for it', () => {
    const impact = {
      ...measured({
        affected: 60,
        active: 200,
        segment: { dimension: 'version', name: '2026.11.3', affectedShare: 1, baselineShare: 0.4 },
      }),
      errorGroups: [group('TypeError')],
    };
    const [first] = moves({ text: 'Login is slow', deployment, impact });
    expect(first).toMatchObject({
      id: 'roll-back',
      evidenceIds: ['impact.deployment', 'impact.new-error-groups', 'impact.segments'],
    });
    expect(first && say(first.because, { locale: 'en', timeZone: 'UTC' })).toEqual(
      expect.stringMatching(
        /^Deployed \d\d:\d\d UTC, 12 min before it began; brought new kinds of errors; the affected users are on it\.$/,
      ),
    );
  });

  it('rolls back when unsure, because it can be undone', () => {
    const [first] = moves({ deployment: { ...deployment, leadMinutes: 300 } });
    expect(first).toMatchObject({ id: 'roll-back', because: { key: 'response.rollback-unsure' } });
  });

  it('does not roll back over damaged data, and stops the writing first', () => {
    const found = ids({ text: 'Orders disappeared', deployment });
    expect(found.slice(0, 3)).toEqual(['stop-writes', 'snapshot', 'do-not-roll-back']);
    expect(found).not.toContain('roll-back');
  });

  it('isolates, rotates and keeps the logs in a breach', () => {
    expect(ids({ text: 'Unauthorized access to customer records' }).slice(0, 3)).toEqual([
      'isolate',
      'rotate-credentials',
      'preserve-logs',
    ]);
  });

  it('looks at third parties and configuration when errors came without a deployment', () => {
    expect(ids({ text: 'Errors in checkout' })).toContain('check-dependencies');
    expect(ids({ text: 'Errors in checkout', deployment })).not.toContain('check-dependencies');
  });

  it('looks at the database when a new error speaks of it', () => {
    const impact = {
      ...measured({ affected: 3 }),
      errorGroups: [group('connection pool exhausted after 30 s')],
    };
    expect(ids({ impact })).toContain('check-database');
    const known = impact.errorGroups.map((each) => ({ ...each, isNew: false }));
    expect(ids({ impact: { ...impact, errorGroups: known } })).not.toContain('check-database');
  });

  it('switches a single feature off, but not several services, and never a core function', () => {
    expect(ids({ text: 'Export fails', services: ['report-export'] })).toContain('flag-off');
    expect(ids({ text: 'Export fails', services: ['report-export', 'scheduler'] })).not.toContain('flag-off');
    expect(ids({ text: 'Login fails', services: ['auth-gateway'] })).not.toContain('flag-off');
  });

  it('relieves the load when it is slow, measured or told', () => {
    expect(ids({ text: 'Search is slow' })).toContain('add-capacity');
    expect(ids({ impact: measured({ p95: [1500, 1000] }) })).toContain('add-capacity');
    expect(ids({ impact: measured({ p95: [1499, 1000] }) })).not.toContain('add-capacity');
  });

  it('organises by severity and proposes nothing that is done', () => {
    expect(ids()).toEqual(['name-commander', 'open-channel', 'name-scribe']);
    const done = { commander: '2026-11-20T02:05:00.000Z', channelOpened: '2026-11-20T02:06:00.000Z' };
    expect(ids({ done })).toEqual(['name-scribe']);
    expect(ids({ level: 'SEV-3' })).toEqual(['name-owner']);
    expect(ids({ level: 'SEV-4' })).toEqual([]);
  });

  it('tells customers and leadership when the checklists say so, once, and customers of nothing mild', () => {
    const facts = {
      level: 'SEV-1' as const,
      startedAt: deployment.deployedAt,
      now: deployment.deployedAt,
      signals: [],
    };
    const found = ids({ level: 'SEV-1', checklists: checklists(facts) });
    expect(found).toEqual(expect.arrayContaining(['acknowledge-publicly', 'tell-leadership']));
    const told = { customers: '2026-11-20T02:05:00.000Z', leadership: '2026-11-20T02:05:00.000Z' };
    const after = ids({ level: 'SEV-1', checklists: checklists(facts), done: told });
    expect(after).not.toContain('acknowledge-publicly');
    expect(after).not.toContain('tell-leadership');
    expect(ids({ level: 'SEV-3', checklists: checklists(facts) })).not.toContain('acknowledge-publicly');
  });

  it('wakes leadership for no SEV-2 of which nobody knows whether it needs them', () => {
    const facts = { level: 'SEV-2' as const, startedAt: AT, now: AT, signals: [] };
    const unsure = checklists(facts);
    expect(unsure.tellLeadership).toMatchObject({ verdict: 'yes', isDefault: true });
    expect(ids({ level: 'SEV-2', checklists: unsure })).not.toContain('tell-leadership');
  });

  it('says every move and reason in both languages, and each move once', () => {
    const texts = [
      'Unauthorized access, orders disappeared, extremely slow, outage, errors',
      'Export fails',
      '',
    ];
    for (const text of texts) {
      const found = moves({
        text,
        strongMatch: { key: 'OPS-7' },
        services: ['report-export'],
        level: 'SEV-1',
      });
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const move of found) {
        expect(firstMoveSchema.parse(JSON.parse(JSON.stringify(move)))).toEqual(move);
        for (const words of [move.action, move.because]) {
          expect(say(words, { locale: 'en', timeZone: 'UTC' })).not.toMatch(/undefined|NaN|\[object/);
          expect(say(words, { locale: 'ja', timeZone: 'UTC' })).toMatch(/[ぁ-んァ-ヶ一-龠]/);
        }
      }
    }
  });

  it('asks for deployments when they could not be read, and never says that there were none', () => {
    const unknown = moves({ text: 'Login is down', areDeploymentsKnown: false });
    expect(unknown[0]).toMatchObject({ id: 'ask-deployments', kind: 'mitigate' });
    expect(unknown.map(({ id }) => id)).not.toContain('fail-over');
    const reasons = unknown.map(({ because }) => say(because, { locale: 'en', timeZone: 'UTC' }));
    expect(reasons[0]).toBe('Deployments could not be read.');
    expect(reasons.join()).not.toContain('no deployment');
  });

  it('asks nobody for deployments when one is suspected, when none came, and for a typo', () => {
    expect(ids({ text: 'Login is down', areDeploymentsKnown: false, deployment })).not.toContain(
      'ask-deployments',
    );
    expect(ids({ text: 'Login is down' })).toContain('fail-over');
    expect(ids({ text: 'Cosmetic: typo', areDeploymentsKnown: false })).not.toContain('ask-deployments');
  });
});
