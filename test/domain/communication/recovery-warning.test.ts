import { expect, it } from 'vitest';
import { recoveryWarning } from '../../../src/domain/communication/recovery-warning';
import type { RecoveryMeasure } from '../../../src/domain/impact/recovery';

const measure = (verdict: RecoveryMeasure['verdict'], current: number): RecoveryMeasure => ({
  ...{ name: 'error-rate', current, baseline: 39 },
  verdict,
});

it.each(['not-recovered', 'recovering'] as const)(
  'warns of announcing the end while users are %s, by the measure that says so',
  (verdict) => {
    const measures = [measure('recovered', 40), measure(verdict, 1263)];
    expect(recoveryWarning({ verdict, measures })).toMatchObject({
      key: 'communication.not-recovered-errors',
      params: { current: 1263, baseline: 39 },
    });
  },
);

it('warns of nothing when users are well, when it cannot be told, and when nothing was measured', () => {
  const measures = [measure('recovered', 40)];
  for (const verdict of ['recovered', 'cannot-tell'] as const)
    expect(recoveryWarning({ verdict, measures })).toBeUndefined();
  expect(recoveryWarning(undefined)).toBeUndefined();
});
