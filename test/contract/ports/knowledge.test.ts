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

const MARK = 'postmortem:10142';

const draftOf = (overrides: Partial<PageDraft> = {}): PageDraft => ({
  spaceKey: 'PM',
  title: 'OPS-142: logins are slow',
  body: [{ kind: 'heading', level: 1, text: 'Summary' }, paragraph('First version "quoted" <b>.')],
  ...overrides,
});

/** What Confluence answers to a version that is not the next one. */
const outdated = json(
  { errors: [{ status: 409, code: 'CONFLICT', title: 'Version must be incremented' }] },
  { status: 409 },
);

interface Site {
  knowledge: Knowledge;
  editPage(id: string, text: string): Promise<void>;
}

const SITES: [name: string, start: () => Promise<Site>][] = [
  [
    'the fake',
    async () => {
      const knowledge = fakeKnowledge({
        pages: [
          aPage({
            id: '1001',
            title: runbook.title,
            body: [paragraph('Check the gateway.'), paragraph('Roll back.')],
          }),
          aPage({ id: '2001', title: taken.title, spaceKey: 'PM', spaceName: 'Postmortems' }),
        ],
      });
      return { knowledge, editPage: async (id, text) => knowledge.editPage(id, [paragraph(text)]) };
    },
  ],
  ['Confluence over HTTP', () => confluenceOverHttp([runbook, hidden, taken])],
];

describe.each(SITES)('knowledge: %s', (_name, start) => {
  it('finds pages of the given spaces with all words of any group', async () => {
    const { knowledge } = await start();
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
    const { knowledge } = await start();
    const pages = await knowledge.readPages(['1001', '3001', '99999', '../1001']);
    expect(pages.map(({ id }) => id)).toEqual(['1001']);
    expect(pages[0]).toMatchObject({ title: runbook.title, spaceKey: 'RUN', labels: ['runbook'] });
    expect(plainText(pages[0]?.body ?? [])).toContain('Roll back.');
  });

  it('writes a page once per mark, and updates it', async () => {
    const { knowledge } = await start();
    const first = await knowledge.putPage(draftOf(), MARK);
    expect(first).toMatchObject({ title: 'OPS-142: logins are slow', outcome: 'created' });
    const second = await knowledge.putPage(draftOf({ body: [paragraph('Second version.')] }), MARK, {
      knownId: first.id,
    });
    expect(second).toMatchObject({ id: first.id, outcome: 'updated', version: first.version + 1 });
    const third = await knowledge.putPage(draftOf({ body: [paragraph('Third.')] }), MARK);
    expect(third).toMatchObject({ id: first.id, outcome: 'updated' });
    const [page] = await knowledge.readPages([first.id]);
    expect(plainText(page?.body ?? [])).toBe('Third.');
  });

  it('completes a page with its labels, once', async () => {
    const { knowledge } = await start();
    const { id, version } = await knowledge.putPage(draftOf(), MARK);
    await knowledge.completePage(id, MARK, ['postmortem']);
    await knowledge.completePage(id, MARK, ['postmortem']);
    expect((await knowledge.readPages([id]))[0]?.labels).toEqual(['postmortem']);
    await expect(knowledge.ownPage(draftOf(), MARK)).resolves.toMatchObject({ id, version });
  });

  it('keeps what people wrote into the page, whatever is remembered of it', async () => {
    const { knowledge, editPage } = await start();
    const { id, version } = await knowledge.putPage(draftOf(), MARK);
    await knowledge.completePage(id, MARK, []);
    await editPage(id, 'The cause, found in the review.');
    const kept = { id, version: version + 1, outcome: 'kept', edited: { at: expect.any(String) } };
    await expect(knowledge.putPage(draftOf(), MARK, { knownId: id })).resolves.toMatchObject(kept);
    await expect(knowledge.putPage(draftOf(), MARK)).resolves.toMatchObject(kept);
    await expect(
      knowledge.putPage(draftOf(), MARK, { knownId: id, replacesVersion: version }),
    ).resolves.toMatchObject(kept);
    const [page] = await knowledge.readPages([id]);
    expect(plainText(page?.body ?? [])).toBe('The cause, found in the review.');
  });

  it('replaces the edit that somebody agreed to replace, and none after it', async () => {
    const { knowledge, editPage } = await start();
    const { id, version } = await knowledge.putPage(draftOf(), MARK);
    await editPage(id, 'Seen by the person who agrees.');
    const agreed = { knownId: id, replacesVersion: version + 1 };
    const replaced = await knowledge.putPage(draftOf(), MARK, agreed);
    expect(replaced).toMatchObject({ id, outcome: 'updated', version: version + 2 });
    expect(replaced.edited).toBeUndefined();
    await expect(knowledge.putPage(draftOf(), MARK, agreed)).resolves.toMatchObject({ outcome: 'updated' });
    await editPage(id, 'Written after that.');
    await expect(knowledge.putPage(draftOf(), MARK, agreed)).resolves.toMatchObject({ outcome: 'kept' });
  });

  it('knows the page it would update, and whether people edited it', async () => {
    const { knowledge, editPage } = await start();
    await expect(knowledge.ownPage(draftOf(), MARK)).resolves.toBeUndefined();
    const { id, title, url } = await knowledge.putPage(draftOf(), MARK);
    await expect(knowledge.ownPage(draftOf(), MARK)).resolves.toEqual({ id, title, url, version: 1 });
    await editPage(id, 'By hand.');
    const edited = { id, title, url, version: 2, edited: { at: expect.stringMatching(/Z$/) } };
    await expect(knowledge.ownPage(draftOf(), MARK, id)).resolves.toMatchObject(edited);
    await expect(knowledge.ownPage(draftOf({ title: 'Another' }), MARK, id)).resolves.toMatchObject(edited);
  });

  it('does not touch a page that somebody else gave the same title', async () => {
    const { knowledge } = await start();
    const written = await knowledge.putPage(draftOf({ title: taken.title }), 'postmortem:10007');
    expect(written).toMatchObject({ title: `${taken.title} (2)`, outcome: 'created' });
    const again = await knowledge.putPage(draftOf({ title: taken.title }), 'postmortem:10007');
    expect(again).toMatchObject({ id: written.id, title: `${taken.title} (2)`, outcome: 'updated' });
  });

  it('does not write into a space that is not there', async () => {
    const { knowledge } = await start();
    const call = knowledge.putPage(draftOf({ spaceKey: 'NOWHERE' }), 'postmortem:1');
    await expect(call).rejects.toMatchObject({ system: 'confluence', code: 'not-found' });
  });

  it('lists the spaces that people share, or those with the given keys', async () => {
    const { knowledge } = await start();
    const keys = async (...wanted: string[]) =>
      (await knowledge.spaces(wanted.length > 0 ? wanted : undefined)).map(({ key }) => key).sort();
    await expect(keys()).resolves.toEqual(['PM', 'RUN']);
    await expect(keys('PM', 'NOWHERE', '~mika')).resolves.toEqual(['PM', '~mika']);
  });
});

it('lists all spaces of a large site, whatever their type', async () => {
  const many = Array.from({ length: 600 }, (_, index) => ({
    id: `${5000 + index}`,
    key: `S${index}`,
    name: `Space ${index}`,
    homepageId: `${9000 + index}`,
    ...(index % 100 === 0 && { type: 'knowledge_base' as const }),
  }));
  const { knowledge } = await confluenceOverHttp([], many);
  const keys = (await knowledge.spaces()).map(({ key }) => key);
  expect(new Set(keys).size).toBe(602);
  expect(keys).toEqual(expect.arrayContaining(['S599', 'S500', 'RUN', 'PM']));
});

it('keeps what was written between reading the page and writing it', async () => {
  const { knowledge, editPage, inject } = await confluenceOverHttp([]);
  const { id } = await knowledge.putPage(draftOf(), MARK);
  const editMeanwhile = async () => {
    await editPage(id, 'Just in time.');
    return outdated();
  };
  inject({ on: /^PUT /, answer: editMeanwhile });
  const late = knowledge.putPage(draftOf(), MARK, { knownId: id });
  await expect(late).resolves.toMatchObject({ outcome: 'kept', version: 2 });
});

it('finds its page under the title it had to take, and leaves the holder alone', async () => {
  const { knowledge } = await confluenceOverHttp([taken]);
  const { id } = await knowledge.putPage(draftOf({ title: taken.title }), MARK);
  await expect(knowledge.ownPage(draftOf({ title: taken.title }), MARK)).resolves.toMatchObject({ id });
});

it('follows a page that got another title, when its id is known', async () => {
  const { knowledge } = await confluenceOverHttp([]);
  const first = await knowledge.putPage(draftOf(), MARK);
  await knowledge.putPage(draftOf({ title: 'Renamed' }), MARK, { knownId: first.id });
  const again = await knowledge.putPage(draftOf(), MARK, { knownId: first.id });
  expect(again).toMatchObject({ id: first.id, title: 'OPS-142: logins are slow', version: 3 });
});

it('writes a new page when the remembered one is gone', async () => {
  const { knowledge } = await confluenceOverHttp([]);
  await expect(knowledge.putPage(draftOf(), MARK, { knownId: '424242' })).resolves.toMatchObject({
    outcome: 'created',
  });
});

it('finds its page again when it could not be completed', async () => {
  const { knowledge, inject } = await confluenceOverHttp([]);
  inject({ on: /^POST .*\/properties/, answer: json({}, { status: 500 }) });
  const { id } = await knowledge.putPage(draftOf(), MARK);
  await expect(knowledge.completePage(id, MARK, [])).rejects.toMatchObject({ code: 'unavailable' });
  await expect(knowledge.putPage(draftOf(), MARK)).resolves.toMatchObject({ id, outcome: 'updated' });
});

it('reads a page again that changed in between, once', async () => {
  const { knowledge, inject, requests } = await confluenceOverHttp([]);
  const { id } = await knowledge.putPage(draftOf(), MARK);
  inject({ on: /^PUT /, answer: outdated });
  await expect(knowledge.putPage(draftOf(), MARK, { knownId: id })).resolves.toMatchObject({
    id,
    version: 2,
  });
  inject({ on: /^PUT /, answer: outdated, times: 2 });
  await expect(knowledge.putPage(draftOf(), MARK, { knownId: id })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(requests.filter((request) => request.startsWith('PUT'))).toHaveLength(4);
});

it('makes one page when two runs begin together', async () => {
  const { knowledge } = await confluenceOverHttp([]);
  const putAndComplete = async () => {
    const page = await knowledge.putPage(draftOf(), MARK);
    await knowledge.completePage(page.id, MARK, ['postmortem']);
    return page;
  };
  const [one, other] = await Promise.all([putAndComplete(), putAndComplete()]);
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
