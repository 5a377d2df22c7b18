import { expect, it } from 'vitest';
import { say } from '../../../src/frontend/wording';
import { UpstreamError, type UpstreamErrorCode } from '../../../src/ports';
import { problemOf } from '../../../src/usecases/problem';

const CODES: Record<UpstreamErrorCode, true> = {
  'not-configured': true,
  unauthorised: true,
  'missing-scope': true,
  denied: true,
  'not-found': true,
  conflict: true,
  'name-taken': true,
  refused: true,
  'rate-limited': true,
  'timed-out': true,
  unavailable: true,
  'invalid-answer': true,
};
const DETAILS = [{}, { detail: 'HTTP 400' }, { name: 'RUN' }, { scope: 'pins:write' }];

it('lets every view say each problem of another system, which comes to it unsaid', () => {
  for (const code of Object.keys(CODES) as UpstreamErrorCode[]) {
    for (const details of DETAILS) {
      for (const system of ['jira', 'slack'] as const) {
        const problem = problemOf(new UpstreamError(system, code, details));
        for (const locale of ['en', 'ja'] as const) {
          expect(say(problem, { locale, timeZone: 'UTC' })).toMatch(/[.。]$/);
        }
      }
    }
  }
});
