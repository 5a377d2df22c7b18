import { describe, expect, it } from 'vitest';
import { runScenario, SCENARIOS, shortcomings } from '../../../bench/severity/run-scenarios';

describe('severity of plausible incidents', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    expect(shortcomings(scenario, runScenario(scenario))).toEqual([]);
  });

  it('has a name and a reason of its own for each of at least forty incidents', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  });
});
