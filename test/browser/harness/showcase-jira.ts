import { Hono } from 'hono';
import { z } from 'zod';
import type { SandboxClock } from '../../../sandbox/clock';
import { people } from './showcase-world';

function paragraph(text: string) {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

const status = (name: string, key: string) => ({ name, statusCategory: { key } });

/** The few answers of Jira that the issue page asks for, in the vendor's shapes. */
export function jiraAnswers(clock: SandboxClock, added: { body: string; public: boolean }[]): Hono {
  const jira = new Hono();
  const minutesAgo = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000).toISOString();
  const [agent, admin, customer] = people.map(({ accountId, displayName }) => ({ accountId, displayName }));

  jira.get('/rest/api/3/issue/:key', (c) => {
    const { key } = c.req.param();
    if (!['SHOW-1', 'SHOW-2'].includes(key)) {
      return c.json(
        { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
        404,
      );
    }
    return c.json({
      id: '11',
      key,
      names: { customfield_1: 'Severity' },
      fields: {
        summary: 'ログインが遅い / Logins are slow after the deployment',
        status: status('Work in progress', 'indeterminate'),
        issuetype: { name: key === 'SHOW-1' ? 'Incident' : 'Problem' },
        project: { key: 'SHOW', name: 'Showcase desk', projectTypeKey: 'service_desk' },
        description: paragraph('デプロイ後からログインに 20 秒以上かかります。 Customers complain.'),
        assignee: agent,
        reporter: customer,
        priority: { name: 'High' },
        resolution: null,
        components: [{ name: 'Login' }],
        labels: ['customer-reported'],
        created: minutesAgo(42),
        updated: minutesAgo(3),
        issuelinks: [
          {
            id: '1',
            type: { inward: 'is caused by', outward: 'causes' },
            outwardIssue: {
              key: 'SHOW-2',
              fields: { summary: 'Connection pool exhausted', status: status('Done', 'done') },
            },
          },
        ],
        customfield_1: { value: 'SEV-2' },
        customfield_2: null,
      },
      changelog: {
        histories: [
          {
            id: '1',
            author: admin,
            created: minutesAgo(30),
            items: [{ field: 'status', fromString: 'Open', toString: 'Work in progress' }],
          },
        ],
      },
    });
  });

  jira.get('/rest/api/3/issue/:key/comment', (c) =>
    c.json({
      comments: [
        {
          id: '1',
          author: customer,
          body: paragraph('まだ遅いです'),
          created: minutesAgo(20),
          jsdPublic: true,
        },
        {
          id: '2',
          author: agent,
          body: paragraph('We roll back.'),
          created: minutesAgo(10),
          jsdPublic: false,
        },
        ...added.map((comment, index) => ({
          id: `added-${index}`,
          author: agent,
          body: paragraph(comment.body),
          created: minutesAgo(0),
          jsdPublic: comment.public,
        })),
      ],
    }),
  );

  jira.post('/rest/servicedeskapi/request/:key/comment', async (c) => {
    added.push(z.object({ body: z.string(), public: z.boolean() }).parse(await c.req.json()));
    return c.json({}, 201);
  });

  jira.get('/rest/api/3/issue/:key/remotelink', (c) =>
    c.json([{ id: 1, object: { url: 'https://example.test/archives/C1', title: '#inc-login' } }]),
  );

  jira.get('/rest/api/3/issue/:key/transitions', (c) =>
    c.json({ transitions: [{ id: '5', name: 'Resolve', to: status('Resolved', 'done') }] }),
  );

  jira.get('/rest/api/3/user', (c) => {
    const found = people.find(({ accountId }) => accountId === c.req.query('accountId'));
    return found ? c.json(found) : c.json({ errorMessages: ['Not found'] }, 404);
  });

  return jira;
}
