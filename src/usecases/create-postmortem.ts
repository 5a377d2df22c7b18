import type { PostmortemView } from '../contract';
import { paragraph } from '../domain/communication/rich-text';
import { signed } from '../domain/communication/signature';
import type { IncidentRef } from '../domain/incident/incident';
import { postmortemDocument } from '../domain/postmortem/write-postmortem';
import type { PutPage } from '../ports/knowledge';
import { type Locale, phrase, say } from '../wording';
import { exclusively } from './exclusively';
import { type GatheredPostmortem, type GatherPorts, gatherPostmortem } from './gather-postmortem';
import { postmortemMark } from './postmortem-mark';
import { beginPage } from './postmortem-page';
import { projectReader } from './project-settings';
import { postmortemRecord } from './records';
import { Refusal } from './refusal';

/** By this label past postmortems are found, by people and by the app. */
const LABEL = 'postmortem';

interface CreatePostmortem {
  incident: IncidentRef;
  language?: Locale;
  /** the version of the edited page that the person agreed to replace, as the preview named it */
  replacesVersion?: number;
}

/**
 * Writes the postmortem into Confluence and links it from the ticket. A second run updates the same page; Confluence keeps
 * the earlier versions.
 * @throws Refusal `conflict` when people edited the page and nobody agreed to replace that; nothing is written then
 */
export const createPostmortem =
  (ports: GatherPorts) =>
  async (input: CreatePostmortem): Promise<PostmortemView> =>
    exclusively(
      ports.store,
      postmortemMark(input.incident),
      phrase('errors.what.postmortem'),
      ports.clock.now(),
      () => write(ports, input),
    );

async function write(ports: GatherPorts, input: CreatePostmortem): Promise<PostmortemView> {
  const { id, key } = input.incident;
  const gathered = await gatherPostmortem(ports, input);
  const mark = postmortemMark(input.incident);
  await beginPage(ports.store, input.incident, gathered);
  const page = await ports.knowledge.putPage(
    {
      spaceKey: gathered.spaceKey,
      parentId: gathered.settings.postmortemParentId,
      title: gathered.title,
      body: postmortemDocument(gathered.sections),
    },
    mark,
    { knownId: gathered.knownId, replacesVersion: input.replacesVersion },
  );
  if (page.outcome === 'kept') {
    const { title, edited } = page;
    throw new Refusal('conflict', phrase('errors.page-edited', { title, at: edited.at }));
  }
  const writtenAt = ports.clock.now().toISOString();
  await ports.store.write(postmortemRecord, id, {
    pageId: page.id,
    title: page.title,
    url: page.url,
    writtenAt,
  });
  await Promise.all([
    ports.knowledge.completePage(page.id, mark, [LABEL]),
    announce(ports, { id, key }, page, gathered),
  ]);
  return { title: page.title, url: page.url, wasCreated: page.outcome === 'created' };
}

async function announce(
  { ticketing }: GatherPorts,
  { id, key }: IncidentRef,
  page: PutPage,
  { settings }: GatheredPostmortem,
): Promise<void> {
  const reader = projectReader(settings);
  const title = say(phrase('postmortem.link-title'), reader);
  const words = say(phrase('postmortem.comment', { title: page.title }), reader);
  await Promise.all([
    ticketing.putWebLink(key, {
      globalId: `kaji-postmortem:${id}`,
      url: page.url,
      title: `${title}: ${page.title}`,
    }),
    ticketing.putInternalComment(
      key,
      `postmortem:${page.id}`,
      signed([paragraph({ text: words, href: page.url })]),
    ),
  ]);
}
