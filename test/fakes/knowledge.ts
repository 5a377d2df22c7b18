import { plainText, type RichText } from '../../src/domain/communication/rich-text';
import type { Knowledge, KnowledgePage, OwnPage, PageDraft, PageEdit } from '../../src/ports/knowledge';
import { UpstreamError } from '../../src/ports/upstream-error';
import { TEST_NOW } from './clock';
import { aPage } from './factories';
import { type Failures, failing } from './failures';

export interface FakeKnowledgeOptions {
  pages?: readonly KnowledgePage[];
  spaces?: readonly { id: string; key: string; name: string; isPersonal?: boolean }[];
  failures?: Failures<Knowledge>;
}

/** The pages of a site as one person sees them, and what was written. */
export interface FakeKnowledge extends Knowledge {
  /** by page id */
  readonly written: Record<string, Written>;
  /** somebody rewrites a page that the app wrote */
  editPage(id: string, body: RichText, edit?: PageEdit): void;
}

interface Written {
  draft: PageDraft;
  mark: string;
  version: number;
  title: string;
  labels: readonly string[];
  edited?: PageEdit;
}

export function fakeKnowledge(options: FakeKnowledgeOptions = {}): FakeKnowledge {
  const { pages = [], failures = {} } = options;
  const spaces = options.spaces ?? [
    { id: '1', key: 'RUN', name: 'Runbooks' },
    { id: '2', key: 'PM', name: 'Postmortems' },
    { id: '3', key: '~mika', name: 'Mika Hoshino', isPersonal: true },
  ];
  const written: FakeKnowledge['written'] = {};
  const urlOf = (spaceKey: string, id: string) => `https://site.example/wiki/spaces/${spaceKey}/pages/${id}`;

  function freeTitle(draft: PageDraft, mark: string): string {
    const taken = [
      ...pages.filter((page) => page.spaceKey === draft.spaceKey).map((page) => page.title),
      ...Object.values(written)
        .filter((page) => page.draft.spaceKey === draft.spaceKey && page.mark !== mark)
        .map((page) => page.title),
    ];
    for (let count = 1; ; count += 1) {
      const title = count === 1 ? draft.title : `${draft.title} (${count})`;
      if (!taken.includes(title)) return title;
    }
  }

  /** By its id, or by its title in its space when it has the mark: there is no search for a mark alone. */
  function ownOf(
    { spaceKey, title: wanted }: Pick<PageDraft, 'spaceKey' | 'title'>,
    mark: string,
    knownId?: string,
  ): OwnPage | undefined {
    const isTitled = (title: string) => title === wanted || /^ \(\d\)$/.test(title.slice(wanted.length));
    const found =
      Object.entries(written).find(([id]) => id === knownId) ??
      Object.entries(written).find(
        ([, page]) => page.mark === mark && page.draft.spaceKey === spaceKey && isTitled(page.title),
      );
    if (!found) return undefined;
    const [id, { draft, title, version, edited }] = found;
    return { id, title, url: urlOf(draft.spaceKey, id), version, ...(edited && { edited }) };
  }

  const port: Knowledge = {
    async searchPages({ spaceKeys, anyOf, limit }) {
      return pages
        .filter((page) => page.spaceKey !== undefined && spaceKeys.includes(page.spaceKey))
        .filter((page) => {
          const text = `${page.title} ${plainText(page.body)}`.toLowerCase();
          return anyOf.some(
            (group) => group.length > 0 && group.every((word) => text.includes(word.toLowerCase())),
          );
        })
        .slice(0, limit)
        .map(({ id, title, url, spaceName, updatedAt, body }) => ({
          id,
          title,
          url,
          ...(spaceName !== undefined && { spaceName }),
          updatedAt,
          excerpt: plainText(body).slice(0, 200),
        }));
    },
    async readPages(ids) {
      const own = Object.entries(written).map(([id, { draft, title, labels }]) =>
        aPage({
          id,
          title,
          url: urlOf(draft.spaceKey, id),
          spaceKey: draft.spaceKey,
          labels: [...labels],
          body: draft.body,
          updatedAt: TEST_NOW,
        }),
      );
      return [...pages, ...own].filter((page) => ids.includes(page.id));
    },
    async putPage(draft, mark, { knownId, replacesVersion } = {}) {
      if (!spaces.some(({ key }) => key === draft.spaceKey)) {
        throw new UpstreamError('confluence', 'not-found', { detail: draft.spaceKey });
      }
      const earlier = ownOf(draft, mark, knownId);
      if (earlier?.edited && earlier.version !== replacesVersion) {
        return { ...earlier, edited: earlier.edited, outcome: 'kept' };
      }
      const id = earlier?.id ?? String(9001 + Object.keys(written).length);
      const version = (earlier?.version ?? 0) + 1;
      const title = freeTitle(draft, mark);
      written[id] = { draft, mark, version, title, labels: earlier ? (written[id]?.labels ?? []) : [] };
      const url = urlOf(draft.spaceKey, id);
      return { id, title, url, version, outcome: earlier ? 'updated' : 'created' };
    },
    async completePage(id, mark, labels) {
      const page = written[id];
      if (page?.mark !== mark) throw new UpstreamError('confluence', 'not-found');
      written[id] = { ...page, labels: [...new Set([...page.labels, ...labels])] };
    },
    ownPage: async (draft, mark, knownId) => ownOf(draft, mark, knownId),
    spaces: async (keys) =>
      spaces
        .filter(({ key, isPersonal }) => (keys ? keys.includes(key) : !isPersonal))
        .map(({ id, key, name }) => ({ id, key, name })),
  };
  return Object.assign(failing(port, failures), {
    written,
    editPage(id: string, body: RichText, edited: PageEdit = { at: TEST_NOW }) {
      const page = written[id];
      if (!page) throw new Error(`There is no page ${id}`);
      written[id] = { ...page, draft: { ...page.draft, body }, version: page.version + 1, edited };
    },
  });
}
