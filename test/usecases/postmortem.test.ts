import { expect, it } from 'vitest';
import { paragraph, plainText } from '../../src/domain/communication/rich-text';
import { POSTMORTEM_SECTIONS } from '../../src/domain/postmortem/postmortem';
import { type Knowledge, type Store, UpstreamError } from '../../src/ports';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { createPostmortem } from '../../src/usecases/create-postmortem';
import { previewPostmortem } from '../../src/usecases/preview-postmortem';
import { projectSettings } from '../../src/usecases/project-settings';
import {
  begunPostmortemRecord,
  postmortemRecord,
  settingsRecord,
  updatesRecord,
} from '../../src/usecases/records';
import { aLink, anIncident } from '../fakes/factories';
import type { FakeKnowledge } from '../fakes/knowledge';
import { LIVE, somePorts } from './ports';

function writtenId({ written }: FakeKnowledge): string {
  const [id] = Object.keys(written);
  if (id === undefined) throw new Error('No page was written');
  return id;
}

async function responseSection(ports: Parameters<typeof previewPostmortem>[0]): Promise<string> {
  const { sections } = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  return plainText(sections.find(({ id }) => id === 'response')?.body ?? []);
}

it('previews every section in the order of the practice and writes nothing', async () => {
  const { ports, knowledge } = await somePorts();
  const preview = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  expect(preview.sections.map(({ id }) => id)).toEqual([...POSTMORTEM_SECTIONS]);
  expect(knowledge.written).toEqual({});
});

it('writes the page into the configured space and links it from the ticket', async () => {
  const { ports, knowledge, ticketing } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  const page = await createPostmortem(ports)({ incident: LIVE, language: 'en' });
  const [written] = Object.values(knowledge.written);
  expect(written).toMatchObject({ draft: { spaceKey: 'PM' }, labels: ['postmortem'] });
  expect(page.wasCreated).toBe(true);
  expect(Object.values(ticketing.written.webLinks['OPS-142'] ?? {})[0]?.url).toBe(page.url);
});

it('updates the same page on a second run', async () => {
  const { ports, knowledge, ticketing } = await somePorts();
  const first = await createPostmortem(ports)({ incident: LIVE });
  const second = await createPostmortem(ports)({ incident: LIVE });
  expect(second).toEqual({ ...first, wasCreated: false });
  expect(Object.keys(knowledge.written)).toHaveLength(1);
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
});

it('continues with the same page when it could not be completed, also in another language', async () => {
  const failures: { completePage?: UpstreamError } = {
    completePage: new UpstreamError('confluence', 'unavailable'),
  };
  const { ports, knowledge } = await somePorts({ knowledge: { failures } });
  await expect(createPostmortem(ports)({ incident: LIVE, language: 'en' })).rejects.toMatchObject({
    code: 'unavailable',
  });
  failures.completePage = undefined;
  const page = await createPostmortem(ports)({ incident: LIVE, language: 'ja' });
  expect(page.wasCreated).toBe(false);
  expect(Object.values(knowledge.written)).toMatchObject([{ labels: ['postmortem'] }]);
});

it('finds the page again that was written and not remembered, also in another language and space', async () => {
  const { ports, knowledge, store } = await somePorts();
  const losing: Store = {
    ...store,
    write: async (kind, ...rest) => {
      if (kind.name === postmortemRecord.name) throw new UpstreamError('kaji', 'unavailable');
      await store.write(kind, ...rest);
    },
  };
  for (const language of ['en', 'ja'] as const) {
    await expect(createPostmortem({ ...ports, store: losing })({ incident: LIVE, language })).rejects.toThrow(
      'unavailable',
    );
  }
  const settings = await projectSettings(store, 'OPS');
  await store.write(settingsRecord, 'OPS', { ...settings, postmortemSpaceKey: 'RUN' });
  const { existing } = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  expect(existing?.url).toContain(writtenId(knowledge));
  const page = await createPostmortem(ports)({ incident: LIVE, language: 'en' });
  expect(page.wasCreated).toBe(false);
  expect(Object.keys(knowledge.written)).toHaveLength(1);
});

it('writes the postmortem elsewhere when the space of an earlier attempt is gone', async () => {
  const { ports, knowledge, store } = await somePorts();
  await store.write(begunPostmortemRecord, LIVE.id, [{ spaceKey: 'GONE', title: 'Any' }]);
  const gone: Knowledge = {
    ...knowledge,
    ownPage: async (draft, ...rest) => {
      if (draft.spaceKey === 'GONE') throw new UpstreamError('confluence', 'not-found');
      return knowledge.ownPage(draft, ...rest);
    },
  };
  const page = await createPostmortem({ ...ports, knowledge: gone })({ incident: LIVE });
  expect(page.wasCreated).toBe(true);
});

it('does not overwrite what people edited, and says what to do next', async () => {
  const { ports, knowledge } = await somePorts();
  await createPostmortem(ports)({ incident: LIVE });
  const id = writtenId(knowledge);
  knowledge.editPage(id, [paragraph('Found in the review.')]);
  const refused = createPostmortem(ports)({ incident: LIVE });
  await expect(refused).rejects.toMatchObject({
    code: 'conflict',
    phrase: { key: 'errors.page-edited', params: { title: knowledge.written[id]?.title } },
  });
  expect(plainText(knowledge.written[id]?.draft.body ?? [])).toBe('Found in the review.');
});

it('tells of edits before anybody writes, and replaces exactly those when told to', async () => {
  const { ports, knowledge } = await somePorts();
  await createPostmortem(ports)({ incident: LIVE });
  knowledge.editPage(writtenId(knowledge), [], { at: '2026-11-20T02:55:00.000Z', accountId: 'a-1' });
  const { existing } = await previewPostmortem(ports)({ incident: LIVE });
  expect(existing?.edited).toEqual({ at: '2026-11-20T02:55:00.000Z', accountId: 'a-1' });
  const agreed = { incident: LIVE, replacesVersion: existing?.version };
  knowledge.editPage(writtenId(knowledge), [paragraph('Later than the preview.')]);
  await expect(createPostmortem(ports)(agreed)).rejects.toMatchObject({ code: 'conflict' });
  const again = await previewPostmortem(ports)({ incident: LIVE });
  await createPostmortem(ports)({ incident: LIVE, replacesVersion: again.existing?.version });
  const { existing: afterwards } = await previewPostmortem(ports)({ incident: LIVE });
  expect(afterwards?.edited).toBeUndefined();
});

it('knows of edits where the store has lost the page', async () => {
  const { ports, knowledge, store } = await somePorts();
  await createPostmortem(ports)({ incident: LIVE });
  knowledge.editPage(writtenId(knowledge), [paragraph('By hand.')]);
  await store.remove(postmortemRecord, LIVE.id);
  const { existing } = await previewPostmortem(ports)({ incident: LIVE });
  expect(existing?.edited).toBeDefined();
  await expect(createPostmortem(ports)({ incident: LIVE })).rejects.toMatchObject({ code: 'conflict' });
});

it('writes what nobody knows as unknown and never invents it', async () => {
  const { ports } = await somePorts();
  const { sections } = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  const rootCause = sections.find(({ id }) => id === 'root-cause');
  expect(plainText(rootCause?.body ?? [])).toMatch(/^Unknown: the chain of causes/);
});

it('tells the timeline in order, without names of people', async () => {
  const { ports } = await somePorts({
    ticketing: {
      incidents: [anIncident()],
      changeLogs: {
        'OPS-142': [
          {
            at: '2026-11-20T02:52:00.000Z',
            author: { accountId: 'a', displayName: 'Robin Hale' },
            field: 'status',
            from: 'Open',
            to: 'In progress',
          },
        ],
      },
    },
  });
  const { sections } = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  const timeline = plainText(sections.find(({ id }) => id === 'timeline')?.body ?? []);
  expect(timeline.indexOf('Ticket raised')).toBeLessThan(timeline.indexOf('status: Open → In progress'));
  expect(timeline).not.toContain('Robin');
});

it('counts the updates by whom they were for, as the timeline lists them', async () => {
  const { ports, store } = await somePorts();
  const sentAt = '2026-11-20T02:56:00.000Z';
  const update = (audience: 'responders' | 'stakeholders' | 'customers') => ({
    ...{ sendId: audience, stage: 'investigating' as const, text: '…', sentAt, commentId: audience },
    ...{ audience, sentBy: { accountId: 'a', displayName: 'A' } },
  });
  const second = { ...update('customers'), sendId: 'second' };
  await store.write(updatesRecord, LIVE.id, [update('responders'), update('customers'), second]);
  expect(await responseSection(ports)).toContain(
    'Updates sent: 1 to responders, 0 to stakeholders, 2 to customers.',
  );
});

it('counts a ticket that was assigned from the beginning as taken up with it', async () => {
  const assignee = { accountId: 'a', displayName: 'Robin Hale' };
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident({ assignee })] } });
  expect(await responseSection(ports)).toContain('From the ticket until somebody took it up: 0 s.');
});

it('lists linked follow-ups as action items, and neither incidents nor requests', async () => {
  const links = [
    aLink({ key: 'WEB-7', summary: 'Raise the pool', isFollowUp: true }),
    aLink({ key: 'OPS-90' }),
  ];
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident({ links })] } });
  const { sections } = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  const actions = plainText(sections.find(({ id }) => id === 'action-items')?.body ?? []);
  expect(actions).toContain('WEB-7 Raise the pool');
  expect(actions).not.toContain('OPS-90');
});

it('asks for a space when none was chosen', async () => {
  const { ports, store } = await somePorts();
  await store.write(settingsRecord, 'OPS', {});
  await expect(previewPostmortem(ports)({ incident: LIVE })).rejects.toMatchObject({
    code: 'not-configured',
  });
});
