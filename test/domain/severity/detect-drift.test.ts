import { describe, expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import {
  type AcceptedSeverity,
  DEFAULT_SEVERITY_THRESHOLDS,
  detectDrift,
  type SeverityObservation,
} from '../../../src/domain/severity';
import { suggestionFor } from './facts';

const thresholds = DEFAULT_SEVERITY_THRESHOLDS.drift;
const slow = suggestionFor({ text: 'Search is slow' });
const down = suggestionFor({ text: 'Search is not working' });
const most = suggestionFor({ impact: measured({ affected: 640, active: 960 }) });
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 3, minutes)).toISOString();

function accepted(overrides: Partial<AcceptedSeverity> = {}): AcceptedSeverity {
  return { level: 'SEV-3', suggested: 'SEV-3', decidedAt: at(0), findings: [slow.deciding], ...overrides };
}

describe('detectDrift', () => {
  it('stays quiet while the facts fit', () => {
    expect(detectDrift(accepted(), slow, [], at(5), thresholds)).toMatchObject({ state: 'fits' });
  });

  it('tells at once when it is surely worse, with what changed', () => {
    const drift = detectDrift(accepted(), most, [], at(5), thresholds);
    expect(drift).toMatchObject({ state: 'drifted', direction: 'raise' });
    expect(drift.appeared.map(({ ruleId }) => ruleId)).toContain('users.share.sev-1');
    expect(drift.ended.map(({ ruleId }) => ruleId)).toEqual(['degradation.noticeable']);
    expect(drift.observation).toEqual({ at: at(5), level: 'SEV-1', wasTold: true });
  });

  it('waits until a less sure change has lasted', () => {
    const first = detectDrift(accepted(), down, [], at(5), thresholds);
    expect(first.state).toBe('watching');
    expect(detectDrift(accepted(), down, [first.observation], at(10), thresholds).state).toBe('drifted');
  });

  it('waits longer before it tells that things are better', () => {
    const major = accepted({ level: 'SEV-2', suggested: 'SEV-2' });
    const history: SeverityObservation[] = [{ at: at(5), level: 'SEV-3', wasTold: false }];
    expect(detectDrift(major, slow, history, at(10), thresholds).state).toBe('watching');
    expect(detectDrift(major, slow, history, at(25), thresholds)).toMatchObject({
      state: 'drifted',
      direction: 'lower',
    });
  });

  it('waits five minutes before it tells of a worse severity that is less sure, and twenty of a better one', () => {
    const major = accepted({ level: 'SEV-2', suggested: 'SEV-2' });
    const worse: SeverityObservation[] = [{ at: at(5), level: 'SEV-2', wasTold: false }];
    const better: SeverityObservation[] = [{ at: at(5), level: 'SEV-3', wasTold: false }];
    const states = (minutes: number) => [
      detectDrift(accepted(), down, worse, at(5 + minutes), thresholds).state,
      detectDrift(major, slow, better, at(5 + minutes), thresholds).state,
    ];
    expect(states(4)).toEqual(['watching', 'watching']);
    expect(states(5)).toEqual(['drifted', 'watching']);
    expect(states(19)).toEqual(['drifted', 'watching']);
    expect(states(20)).toEqual(['drifted', 'drifted']);
  });

  it('does not tell at once that things are better, however sure it is', () => {
    const mild = suggestionFor({ impact: measured({ affected: 6, active: 3000 }) });
    const major = accepted({ level: 'SEV-2', suggested: 'SEV-2' });
    expect(mild.confidence).toBe('high');
    expect(detectDrift(major, mild, [], at(5), thresholds)).toMatchObject({
      state: 'watching',
      direction: 'lower',
    });
  });

  it('tells once when facts swing around a line for an hour', () => {
    let told = 0;
    const history: SeverityObservation[] = [];
    for (let minute = 5; minute <= 65; minute += 5) {
      const drift = detectDrift(accepted(), minute % 10 === 0 ? slow : most, history, at(minute), thresholds);
      if (drift.state === 'drifted') told += 1;
      history.push(drift.observation);
    }
    expect(told).toBe(1);
  });

  it('starts counting anew when the facts fitted in between', () => {
    const history: SeverityObservation[] = [
      { at: at(1), level: 'SEV-2', wasTold: false },
      { at: at(6), level: 'SEV-3', wasTold: false },
    ];
    expect(detectDrift(accepted(), down, history, at(8), thresholds).state).toBe('watching');
  });

  it('does not repeat the suggestion that a person overrode', () => {
    const overridden = accepted({ level: 'SEV-3', suggested: 'SEV-1' });
    expect(detectDrift(overridden, most, [], at(60), thresholds).state).toBe('fits');
  });

  it('tells again after a new decision', () => {
    const history: SeverityObservation[] = [{ at: at(5), level: 'SEV-1', wasTold: true }];
    expect(detectDrift(accepted({ decidedAt: at(10) }), most, history, at(15), thresholds).state).toBe(
      'drifted',
    );
  });
});
