import { expect, it } from 'vitest';
import { FIELD } from '../../../sandbox/world/jira-config';
import type { PastIncident, Step } from '../../../sandbox/world/past-incident';
import { AGENTS } from '../../../sandbox/world/people';
import { tellPastIncident } from '../../../sandbox/world/tell-past-incident';

const NOW = new Date('2026-11-20T10:00:00Z');

const incident = (overrides: Partial<PastIncident> = {}): PastIncident => ({
  id: 'kettle',
  when: [10, '07:30'],
  service: 'scheduler',
  severity: 'SEV-3',
  summary: 'Kettle does not boil',
  text: 'Cold water since this morning.',
  by: 'mika',
  owner: 'felix',
  story: [
    [5, 'felix', 'Looking.', 'start'],
    [60, 'felix', 'Plugged in.', 'Fixed'],
  ],
  ...overrides,
});

const tell = (
  overrides: Partial<PastIncident> = {},
  keys = new Map<string, string>(),
  tasks: string[] = [],
) => tellPastIncident(incident(overrides), NOW, keys, tasks);

const withStory = (...steps: Step[]) =>
  tell({ story: [[5, 'felix', '', 'start'], ...steps, [60, 'felix', '', 'Workaround']] });

it('places a ticket by days and time of day in UTC, and numbers it by them', () => {
  const told = tell();
  expect(told).toMatchObject({
    key: 'OPS-20322',
    created: '2026-11-10T07:30:00.000Z',
    resolved: '2026-11-10T08:30:00.000Z',
  });
  expect(tell({ when: [10, '09:00'] }).key).toBe('OPS-20323');
});

it('refuses a time of day that is none', () => {
  expect(() => tell({ when: [10, '24:10'] })).toThrow(/24:10/);
});

it('starts work with an owner, a severity and a status in one change', () => {
  expect(tell().changelog[0]).toEqual({
    at: '2026-11-10T07:35:00.000Z',
    author: AGENTS.felix.accountId,
    items: [
      { field: 'assignee', from: null, to: AGENTS.felix.accountId },
      { field: 'Severity', from: null, to: 'SEV-3' },
      { field: 'status', from: 'Open', to: 'In progress' },
    ],
  });
});

it('follows a change of severity into the field and the priority', () => {
  const told = withStory([20, 'mika', 'Nobody has tea.', 'SEV-1']);
  expect(told.priority).toBe('Highest');
  expect(told.customFields).toMatchObject({
    [FIELD.severity]: { value: 'SEV-1' },
    [FIELD.majorIncident]: 'MAJOR_INCIDENT',
  });
  expect(told.changelog[1]?.items).toEqual([{ field: 'Severity', from: 'SEV-3', to: 'SEV-1' }]);
});

it('hands the ticket over', () => {
  expect(withStory([20, 'lena', 'Mine now.', { to: 'lena' }]).assignee).toBe(AGENTS.lena.accountId);
});

it('keeps comments internal unless the step is public', () => {
  const { comments } = withStory([20, 'felix', 'Fuse?'], [25, 'aoi', 'Tea is late.', 'public']);
  expect(comments.map(({ body, internal }) => [body, internal])).toEqual([
    ['Fuse?', true],
    ['Tea is late.', false],
  ]);
});

it('quotes customers and fences log lines', () => {
  expect(tell({ quote: 'No tea.\nStill none.', log: 'kettle-1 ERROR cold' }).description).toBe(
    'Cold water since this morning.\n\n> No tea.\n> Still none.\n\n```\nkettle-1 ERROR cold\n```',
  );
});

it('links to other incidents and to its follow-ups', () => {
  const links = tell({ links: [['Duplicate', 'teapot']] }, new Map([['teapot', 'OPS-5']]), ['NOR-1']).links;
  expect(links).toEqual([
    { type: 'Duplicate', to: 'OPS-5' },
    { type: 'Relates', to: 'NOR-1' },
  ]);
});

it('refuses a link to an incident nobody wrote, and a story without an end', () => {
  expect(() => tell({ links: [['Relates', 'teapot']] })).toThrow(/"kettle" links to "teapot"/);
  expect(() => tell({ story: [[5, 'felix', 'Looking.', 'start']] })).toThrow(/"kettle" has no end/);
});
