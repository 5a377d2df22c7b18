import { expect, it } from 'vitest';
import { incidentOf } from '../../../src/adapters/jira/issue-mapping';
import { issueSchema } from '../../../src/adapters/jira/issue-schema';

const status = { name: 'Open', statusCategory: { key: 'new' } };

function linkTo(type: string) {
  const linked = {
    id: '7',
    key: 'WEB-7',
    fields: { summary: 'Raise the pool', status, issuetype: { name: type } },
  };
  const issue = issueSchema.parse({
    id: '1',
    key: 'OPS-1',
    fields: {
      summary: 'Logins are slow',
      description: null,
      issuetype: { id: '10001', name: '[System] Incident' },
      project: { id: '10000', key: 'OPS' },
      status,
      created: '2026-11-20T02:48:00.000+0000',
      updated: '2026-11-20T02:48:00.000+0000',
      issuelinks: [
        { type: { name: 'Relates', inward: 'relates to', outward: 'relates to' }, outwardIssue: linked },
      ],
    },
  });
  const custom = { severity: [], affectedServices: [], organizations: [], requestType: [] };
  return incidentOf(issue, { custom, siteUrl: 'https://site.example', optionLevels: new Map() }).links[0];
}

it.each([
  'Task',
  'Bug',
  'Story',
  '[System] Change',
  '[System] Problem',
  'Feature request',
  'タスク',
  'バグ',
  '変更',
])('takes a linked %s for work that the incident left behind', (type) => {
  expect(linkTo(type)?.isFollowUp).toBe(true);
});

it.each([
  '[System] Incident',
  'Major incident',
  'インシデント',
  '重大インシデント',
  '[System] Service request',
  'Service request with approvals',
  '[System] Service request with approvals',
  'サービスリクエスト',
  'サービス要求',
  '[System] Post-incident review',
])('takes a linked %s for none of it', (type) => {
  expect(linkTo(type)?.isFollowUp).toBe(false);
});

it('knows where a linked issue is opened', () => {
  expect(linkTo('Task')?.url).toBe('https://site.example/browse/WEB-7');
});
