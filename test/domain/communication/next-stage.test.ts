import { expect, it } from 'vitest';
import { nextStage } from '../../../src/domain/communication/update';

const told = (...stages: ('investigating' | 'identified' | 'monitoring' | 'resolved')[]) =>
  stages.map((stage) => ({ stage }));

it('goes on from the stage that people were told last', () => {
  expect(nextStage('open', [])).toBe('investigating');
  expect(nextStage('in-progress', told('investigating', 'identified'))).toBe('identified');
});

it('ends with the ticket, and begins again where it was opened again', () => {
  expect(nextStage('done', told('monitoring'))).toBe('resolved');
  expect(nextStage('open', told('identified', 'resolved'))).toBe('investigating');
});
