import { describe, expect, it } from 'vitest';
import { paragraph, plainText } from '../../../src/domain/communication/rich-text';
import type { Knowledge, PageDraft } from '../../../src/ports/knowledge';
import { aPage } from '../../fakes/factories';
import { fakeKnowledge } from '../../fakes/knowledge';
import { seedPage } from '../../sandbox/confluence/confluence-site';
import { confluenceOverHttp } from './confluence-over-http';
import { json } from './serve';

const runbook = seedPage({
  id: '1001',
  title: 'Runbook: slow sign-in & <retries>',
  body: '# Steps\n\n1. Check the gateway.\n2. Roll back.',
  labels: ['runbook'],
});
const hidden = seedPage({ id: '3001', spaceKey: 'SEC', title: 'Sign-in secrets' });
const taken = seedPage({ id: '2001', spaceKey: 'PM', title: 'OPS-7: somebody wrote this' });

const draftOf = (overrides: Partial<PageDraft> = {}): PageDraft => ({
  spaceKey: 'PM',
  title: 'OPS-142: logins are slow',
  body: [{ kind: 'heading', level: 1, text: 'Summary' }, paragraph('First version "quoted" <b>.')],
  labels: ['postmortem'],
  ...overrides,
});

const SITES: [name: string, start: () => Promise<Knowledge>][] = [
  [
    'the fake',
    async () =>
      fakeKnowledge({
        pages: [
          aPage({
            id: '1001',
            title: runbook.title,
            body: [paragraph('Check the gateway.'), paragraph('Roll back.')],
          }),
          aPage({ id: '2001', title: taken.title, spaceKey: 'PM', spaceName: 'Postmortems' }),
        ],
      }),
  ],
  ['Confluence over HTTP', async () => (await confluenceOverHttp([runbook, hidden, taken])).knowledge],
];

describe.each(SITES)('knowledge: %s', (_name, start) => {
  it('finds pages of the given spaces with all words of any group', async () => {
    const knowledge = await start();
    const search = (spaceKeys: string[], ...anyOf: string[][]) =>
      knowledge.searchPages({ spaceKeys, anyOf, limit: 5 });
    const [hit] = await search(['RUN'], ['gateway', 'sign'], ['nothing']);
    expect(hit).toMatchObject({ id: '1001', title: runbook.title, spaceName: 'Runbooks' });
    expect(hit?.url).toMatch(/^https?:\/\/[^/]+\/wiki\/spaces\/RUN\/pages\/1001/);
    expect(hit?.excerpt).not.toContain('@@@');
    await expect(search(['RUN'], ['gateway', 'kubernetes'])).resolves.toEqual([]);
    await expect(search(['RUN'], ['") OR space = SEC OR text ~ ("'])).resolves.toEqual([]);
    await expect(search([], ['gateway'])).resolves.toEqual([]);
    await expect(search(['RUN'])).resolves.toEqual([]);
  });

  it('reads pages and leaves out those that are gone or hidden', async () => {
    const knowledge = await start();
    const pages = await knowledge.readPages(['1001', '3001', '99999', '../1001']);
    expect(pages.map(({ id }) => id)).toEqual(['1001']);
    expect(pages[0]).toMatchObject({ title: runbook.title, spaceKey: 'RUN', labels: ['runbook'] });
    expect(plainText(pages[0]?.body ?? [])).toContain('Roll back.');
  });

  it('writes a page once per mark, and updates it', async () => {
    const knowledge = await start();
    const first = await knowledge.putPage(draftOf(), 'postmortem:10142');
    expect(first).toMatchObject({ title: 'OPS-142: logins are slow', wasCreated: true });
    const second = await knowledge.putPage(
      draftOf({ body: [paragraph('Second version.')] }),
      'postmortem:10142',
      first.id,
    );
    expect(second).toMatchObject({ id: first.id, wasCreated: false, version: first.version + 1 });
    const third = await knowledge.putPage(draftOf({ body: [paragraph('Third.')] }), 'postmortem:10142');
    expect(third).toMatchObject({ id: first.id, wasCreated: false });
    const [page] = await knowledge.readPages([first.id]);
    expect(plainText(page?.body ?? [])).toBe('Third.');
    expect(page?.labels).toEqual(['postmortem']);
  });

  it('does not touch a page that somebody else gave the same title', async () => {
    const knowledge = await start();
    const written = await knowledge.putPage(draftOf({ title: taken.title }), 'postmortem:10007');
    expect(written).toMatchObject({ title: `${taken.title} (2)`, wasCreated: true });
    const again = await knowledge.putPage(draftOf({ title: taken.title }), 'postmortem:10007');
    expect(again).toMatchObject({ id: written.id, title: `${taken.title} (2)`, wasCreated: false });
  });

  it('does not write into a space that is not there', async () => {
    const knowledge = await start();
    const call = knowledge.putPage(draftOf({ spaceKey: 'NOWHERE' }), 'postmortem:1');
    await expect(call).rejects.toMatchObject({ system: 'confluence', code: 'not-found' });
  });

  it('lists the spaces, or those with the given keys', async () => {
    const knowledge = await start();
    const keys = async (...wanted: string[]) =>
      (await knowledge.spaces(wanted.length > 0 ? wanted : undefined)).map(({ key }) => key).sort();
    await expect(keys()).resolves.toEqual(['PM', 'RUN']);
    await expect(keys('PM', 'NOWHERE')).resolves.toEqual(['PM']);
  });
});

it('follows a page that people renamed, when its id is known', async () => {
  const { knowledge } = await confluenceOverHttp([]);
  const first = await knowledge.putPage(draftOf(), 'postmortem:10142');
  await knowledge.putPage(draftOf({ title: 'Renamed' }), 'postmortem:10142', first.id);
  const again = await knowledge.putPage(draftOf(), 'postmortem:10142', first.id);
  expect(again).toMatchObject({ id: first.id, title: 'OPS-142: logins are slow', version: 3 });
});

it('writes a new page when the remembered one is gone', async () => {
  const { knowledge } = await confluenceOverHttp([]);
  await expect(knowledge.putPage(draftOf(), 'postmortem:10142', '424242')).resolves.toMatchObject({
    wasCreated: true,
  });
});

it('finds its page again when the mark could not be set', async () => {
  const { knowledge, inject } = await confluenceOverHttp([]);
  inject({ on: /^POST .*\/properties/, answer: json({}, { status: 500 }) });
  await expect(knowledge.putPage(draftOf(), 'postmortem:10142')).rejects.toMatchObject({
    code: 'unavailable',
  });
  const again = await knowledge.putPage(draftOf(), 'postmortem:10142');
  expect(again).toMatchObject({ title: 'OPS-142: logins are slow', wasCreated: false, version: 2 });
});

it('reads a page again that changed in between, once', async () => {
  const { knowledge, inject, requests } = await confluenceOverHttp([]);
  const { id } = await knowledge.putPage(draftOf(), 'postmortem:10142');
  const conflict = json(
    { errors: [{ status: 409, code: 'CONFLICT', title: 'Version must be incremented' }] },
    { status: 409 },
  );
  inject({ on: /^PUT /, answer: conflict });
  await expect(knowledge.putPage(draftOf(), 'postmortem:10142', id)).resolves.toMatchObject({
    id,
    version: 2,
  });
  inject({ on: /^PUT /, answer: conflict, times: 2 });
  await expect(knowledge.putPage(draftOf(), 'postmortem:10142', id)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(requests.filter((request) => request.startsWith('PUT'))).toHaveLength(4);
});

it('makes one page when two runs begin together', async () => {
  const { knowledge } = await confluenceOverHttp([]);
  const [one, other] = await Promise.all([
    knowledge.putPage(draftOf(), 'postmortem:10142'),
    knowledge.putPage(draftOf(), 'postmortem:10142'),
  ]);
  expect(one.id).toBe(other.id);
});

it('names what the app may not do', async () => {
  const { knowledgeWith } = await confluenceOverHttp([runbook]);
  const reader = knowledgeWith('read:page:confluence', 'read:space:confluence');
  await expect(reader.putPage(draftOf(), 'postmortem:1')).rejects.toMatchObject({ code: 'missing-scope' });
  const search = reader.searchPages({ spaceKeys: ['RUN'], anyOf: [['gateway']], limit: 5 });
  await expect(search).rejects.toMatchObject({ system: 'confluence', code: 'missing-scope' });
});

it.each([
  ['no JSON', () => new Response('<html>')],
  ['another shape', json({ results: [{ content: { id: {} } }] })],
])('names an answer that makes no sense: %s', async (_what, answer) => {
  const { knowledge, inject } = await confluenceOverHttp([runbook]);
  inject({ on: /\/search/, answer });
  const search = knowledge.searchPages({ spaceKeys: ['RUN'], anyOf: [['gateway']], limit: 5 });
  await expect(search).rejects.toMatchObject({ code: 'invalid-answer' });
});
