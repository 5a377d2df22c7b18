import { adfToText } from '../../adf/adf-to-text';
import type { AdfNode } from '../../adf/document';
import { currentVersion, type Library, type Page, type PageVersion, type Space } from '../library';
import { type IndexedText, indexed } from './matching';

/** Something that a search can find: a page, or a space. */
export interface Entity {
  type: 'page' | 'space';
  id: string;
  title: string;
  space: Space;
  /** absent for a space */
  page?: Page;
  /** the page's text; empty for a space */
  text: string;
  labels: readonly string[];
  ancestorIds: readonly string[];
  creator: string;
  contributors: readonly string[];
  /** account ids of the people that the page mentions */
  mentions: readonly string[];
  /** names of the macros in the page */
  macros: readonly string[];
  /** milliseconds since the epoch */
  created: number;
  lastModified: number;
  index: { title: IndexedText; text: IndexedText };
}

const indexedVersions = new WeakMap<PageVersion, Entity['index'] & { plain: string }>();

export function pageEntity(page: Page, library: Library): Entity {
  const version = currentVersion(page);
  const { plain, ...index } = indexOf(version);
  const [firstVersion] = page.versions;
  return {
    type: 'page',
    id: page.id,
    title: version.title,
    space: library.space(page.spaceId),
    page,
    text: plain,
    labels: page.labels.map(({ name }) => name),
    ancestorIds: library.ancestors(page).map(({ id }) => id),
    creator: page.authorId,
    contributors: [page.authorId, ...page.versions.map(({ authorId }) => authorId)],
    mentions: mentionsIn(version.body.document),
    macros: macrosIn(version.body.storage),
    created: Date.parse(firstVersion.createdAt),
    lastModified: Date.parse(version.createdAt),
    index,
  };
}

export function spaceEntity(space: Space): Entity {
  const empty = indexed('');
  return {
    type: 'space',
    id: space.id,
    title: space.name,
    space,
    text: '',
    labels: [],
    ancestorIds: [],
    creator: '',
    contributors: [],
    mentions: [],
    macros: [],
    created: 0,
    lastModified: 0,
    index: { title: indexed(space.name), text: empty },
  };
}

function mentionsIn({ content = [] }: Pick<AdfNode, 'content'>): string[] {
  return content.flatMap((node) =>
    node.type === 'mention' ? [String(node.attrs?.id ?? '')] : mentionsIn(node),
  );
}

function macrosIn(storage: string): string[] {
  return [...storage.matchAll(/<ac:structured-macro\b[^>]*?\bac:name="([^"]+)"/gu)].map(
    ([, name = '']) => name,
  );
}

/** A version never changes, so it is read once. */
function indexOf(version: PageVersion) {
  const known = indexedVersions.get(version);
  if (known) return known;
  const plain = adfToText(version.body.document);
  const made = { plain, title: indexed(version.title), text: indexed(plain) };
  indexedVersions.set(version, made);
  return made;
}
