import { expect, it } from 'vitest';
import { readMilestones } from '../../../src/domain/response/milestones';
import { aParticipant } from '../../fakes/factories';

const CREATED = '2026-11-20T02:48:00.000Z';
const at = (minute: number) => `2026-11-20T02:${minute}:00.000Z`;
const assigned = (minute: number, to?: string) => ({ at: at(minute), field: 'assignee', ...(to && { to }) });
const moved = (minute: number) => ({ at: at(minute), field: 'status', from: 'Open', to: 'In progress' });

it('takes the first change of status or assignee for the acknowledgement, and the first assignee for who is in charge', () => {
  expect(readMilestones({ createdAt: CREATED }, [moved(50), assigned(52, 'Robin'), moved(54)])).toEqual({
    acknowledgedAt: at(50),
    commanderAt: at(52),
  });
  expect(readMilestones({ createdAt: CREATED }, [assigned(51, 'Robin'), assigned(53, 'Kit')])).toEqual({
    acknowledgedAt: at(51),
    commanderAt: at(51),
  });
});

it('counts an assignee from the beginning from the creation of the ticket', () => {
  const incident = { createdAt: CREATED, assignee: aParticipant() };
  expect(readMilestones(incident, [])).toEqual({ acknowledgedAt: CREATED, commanderAt: CREATED });
});

it('knows nothing of a ticket that nobody took up', () => {
  expect(readMilestones({ createdAt: CREATED }, [{ at: at(50), field: 'priority', to: 'High' }])).toEqual({});
  expect(readMilestones({ createdAt: CREATED }, [assigned(50)]).commanderAt).toBeUndefined();
});
