import { describe, expect, it } from 'vitest';
import { clocksDone, responseClocks } from '../../../src/domain/response';
import { say } from '../../../src/wording';

const DETECTED = '2026-11-20T02:00:00.000Z';
const minutesIn = (minutes: number) => new Date(Date.parse(DETECTED) + minutes * 60_000).toISOString();
const due = (clocks: ReturnType<typeof responseClocks>) =>
  clocks.map(({ id, dueAt }) => [id, (Date.parse(dueAt) - Date.parse(DETECTED)) / 60_000]);

describe('responseClocks', () => {
  it('gives a SEV-1 five, ten, fifteen and thirty minutes', () => {
    expect(due(responseClocks('SEV-1', DETECTED, {}, DETECTED))).toEqual([
      ['acknowledge', 5],
      ['commander', 10],
      ['leadership', 15],
      ['customers', 30],
    ]);
  });

  it('gives a SEV-2 more time, and no customers’ clock when customers cannot see it', () => {
    expect(due(responseClocks('SEV-2', DETECTED, {}, DETECTED))).toEqual([
      ['acknowledge', 15],
      ['commander', 30],
      ['leadership', 120],
      ['customers', 60],
    ]);
    const hidden = responseClocks('SEV-2', DETECTED, {}, DETECTED, { isCustomerFacing: false });
    expect(hidden.map(({ id }) => id)).not.toContain('customers');
  });

  it('starts the customers’ clock of a SEV-1 even when customers cannot see it', () => {
    const hidden = responseClocks('SEV-1', DETECTED, {}, DETECTED, { isCustomerFacing: false });
    expect(hidden.map(({ id }) => id)).toContain('customers');
  });

  it('takes whatever came first for the acknowledgement: the ticket, a decision or the channel', () => {
    const acknowledged = (ticket: number, decision: number, channel: number) =>
      clocksDone(
        { acknowledgedAt: minutesIn(ticket) },
        {
          updates: [],
          decisions: [{ decidedAt: minutesIn(decision) }],
          channel: { openedAt: minutesIn(channel) },
        },
      ).acknowledge;
    for (const [ticket, decision, channel] of [
      [1, 2, 3],
      [2, 1, 3],
      [3, 2, 1],
    ] as const)
      expect(acknowledged(ticket, decision, channel)).toBe(minutesIn(1));
  });

  it('asks of a SEV-3 only that somebody takes it within the hour', () => {
    expect(due(responseClocks('SEV-3', DETECTED, {}, DETECTED))).toEqual([['acknowledge', 60]]);
  });

  it('gives a SEV-4 of Friday until Monday, in the team’s zone', () => {
    const [clock] = responseClocks('SEV-4', DETECTED, {}, DETECTED);
    expect(clock?.dueAt).toBe('2026-11-23T02:00:00.000Z');
    const [honolulu] = responseClocks('SEV-4', DETECTED, {}, DETECTED, { timeZone: 'Pacific/Honolulu' });
    expect(honolulu?.dueAt).toBe('2026-11-21T02:00:00.000Z');
  });

  it('counts business days in UTC where the zone is not known', () => {
    const [clock] = responseClocks('SEV-4', DETECTED, {}, DETECTED, { timeZone: 'Mars/Olympus' });
    expect(clock?.dueAt).toBe('2026-11-23T02:00:00.000Z');
  });

  it('says due up to the minute, and overdue after it, by how much', () => {
    const [inTime] = responseClocks('SEV-1', DETECTED, {}, minutesIn(5));
    const [late] = responseClocks('SEV-1', DETECTED, {}, minutesIn(7));
    expect(inTime).toMatchObject({ state: 'due' });
    expect(inTime?.lateByMs).toBeUndefined();
    expect(late).toMatchObject({ state: 'overdue', lateByMs: 120_000 });
  });

  it('keeps what was done, and by how much it was late', () => {
    const done = { acknowledge: minutesIn(4), commander: minutesIn(12) };
    const [acknowledge, commander, leadership] = responseClocks('SEV-1', DETECTED, done, minutesIn(60));
    expect(acknowledge).toMatchObject({ state: 'done', doneAt: minutesIn(4) });
    expect(acknowledge?.lateByMs).toBeUndefined();
    expect(commander).toMatchObject({ state: 'done', lateByMs: 120_000 });
    expect(leadership?.state).toBe('overdue');
  });

  it('is not confused by a detection in the future or a deed before it', () => {
    const clocks = responseClocks('SEV-1', minutesIn(30), { acknowledge: minutesIn(10) }, minutesIn(20));
    expect(clocks.map(({ state }) => state)).toEqual(['done', 'due', 'due', 'due']);
  });

  it('names its clocks in both languages', () => {
    const [clock] = responseClocks('SEV-1', DETECTED, {}, DETECTED);
    expect(clock && say(clock.name, { locale: 'en', timeZone: 'UTC' })).toBe(
      'Acknowledge (accept a severity, or change the status)',
    );
    expect(clock && say(clock.name, { locale: 'ja', timeZone: 'UTC' })).toBe(
      '対応開始を示す（重大度の承認またはステータスの変更）',
    );
  });

  it('stops with the incident: nothing gets later, and what was not due by then is not asked for', () => {
    const monthsLater = '2027-02-01T00:00:00.000Z';
    const clocks = responseClocks('SEV-1', DETECTED, {}, monthsLater, { endedAt: minutesIn(12) });
    expect(clocks.map(({ id, state, lateByMs }) => [id, state, (lateByMs ?? 0) / 60_000])).toEqual([
      ['acknowledge', 'overdue', 7],
      ['commander', 'overdue', 2],
    ]);
  });
});
