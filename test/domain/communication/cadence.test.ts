import { expect, it } from 'vitest';
import { nextUpdateAt, reportDueAt } from '../../../src/domain/communication/cadence';
import type { Audience } from '../../../src/domain/communication/update';
import type { SeverityLevel } from '../../../src/domain/severity/severity';

const SENT = '2026-11-20T03:00:00.000Z';
const AUDIENCES: readonly Audience[] = ['responders', 'stakeholders', 'customers'];

/** Minutes until the next update to each audience; nothing where none is due. */
const minutesAt = (level: SeverityLevel) =>
  AUDIENCES.map((audience) => {
    const next = nextUpdateAt(level, audience, 'investigating', SENT);
    return next && (Date.parse(next) - Date.parse(SENT)) / 60_000;
  });

it.each<[SeverityLevel, (number | undefined)[]]>([
  ['SEV-1', [15, 30, 30]],
  ['SEV-2', [30, 60, 30]],
  ['SEV-3', [60, 240, 240]],
  ['SEV-4', [undefined, undefined, 1440]],
])(
  'gives responders, stakeholders and customers of a %s the next update after %o minutes',
  (level, minutes) => {
    expect(minutesAt(level)).toEqual(minutes);
  },
);

it('promises nobody another update once all is over, and customers a report within a week', () => {
  for (const audience of AUDIENCES) expect(nextUpdateAt('SEV-1', audience, 'resolved', SENT)).toBeUndefined();
  expect(reportDueAt(SENT)).toBe('2026-11-27T03:00:00.000Z');
});
