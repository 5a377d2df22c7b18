import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { instantOf, isoAt } from './calendar';
import { SPACES } from './facts';
import { AGENTS, type AgentName } from './people';
import type { ConfluenceWorld, SeedPage } from './schema';

const FOLDER = new URL('./pages/', import.meta.url);

const daysAgo = z.int().min(2);
const agentName = z.custom<AgentName>(
  (value) => typeof value === 'string' && value in AGENTS,
  'not an agent',
);

const frontMatter = z.strictObject({
  id: z.int(),
  space: z.enum(SPACES),
  title: z.string().min(1),
  /** id of the parent page; the space's homepage when absent */
  parent: z.int().optional(),
  author: agentName,
  createdDaysAgo: daysAgo,
  updatedDaysAgo: daysAgo,
  labels: z.array(z.string()).default([]),
  viewableBy: z.array(z.string()).optional(),
  /** the past incident that the page is the postmortem of */
  postmortemOf: z.string().optional(),
});

/** A page as its file says it: front matter, and the text below it. */
export type PageSource = z.infer<typeof frontMatter> & { file: string; text: string };

const HOMEPAGES: Record<(typeof SPACES)[keyof typeof SPACES], number> = {
  RUN: 131073,
  PM: 131074,
  SEC: 131075,
};

const SPACE_LIST: ConfluenceWorld['spaces'] = [
  { id: '65537', key: SPACES.runbooks, name: 'Runbooks', homepageId: `${HOMEPAGES.RUN}` },
  { id: '65538', key: SPACES.postmortems, name: 'Postmortems', homepageId: `${HOMEPAGES.PM}` },
  {
    id: '65539',
    key: SPACES.security,
    name: 'Security',
    homepageId: `${HOMEPAGES.SEC}`,
    viewableBy: ['security-team'],
  },
];

/**
 * Reads `pages/**\/*.md`, in order of their names.
 * @throws when a file has no front matter or one that does not fit, naming the file
 */
export function readPages(): PageSource[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(file, FOLDER), 'utf8'));
      const checked = frontMatter.safeParse(match ? parse(match[1] ?? '') : undefined);
      if (!checked.success) throw new Error(`Page ${file}: ${z.prettifyError(checked.error)}`);
      return { ...checked.data, file, text: match?.[2]?.trim() ?? '' };
    });
}

/** Replaces `{{incident-id}}` and `{{incident-id/2}}` (its second follow-up) by issue keys. */
function withKeys(page: PageSource, keys: ReadonlyMap<string, string>): string {
  return page.text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const key = keys.get(name);
    if (!key) throw new Error(`Page ${page.file} names "${name}", which no incident or follow-up is called.`);
    return key;
  });
}

const at = (daysAgo: number, time: string, now: Date): string => isoAt(instantOf([daysAgo, time], now));

/** When the page was written, ISO 8601 UTC. */
export const pageCreated = ({ createdDaysAgo }: PageSource, now: Date): string =>
  at(createdDaysAgo, '09:00', now);

/**
 * @param keys issue keys by what the pages call them
 * @throws when a page names an unknown incident
 */
export function tellPages(
  pages: readonly PageSource[],
  now: Date,
  keys: ReadonlyMap<string, string>,
): ConfluenceWorld {
  return {
    spaces: SPACE_LIST,
    pages: pages.map((page): SeedPage => {
      const home = HOMEPAGES[page.space];
      return {
        id: `${page.id}`,
        spaceKey: page.space,
        title: page.title,
        ...(page.id !== home && { parentId: `${page.parent ?? home}` }),
        body: withKeys(page, keys),
        labels: page.labels,
        author: AGENTS[page.author].accountId,
        created: pageCreated(page, now),
        updated: at(page.updatedDaysAgo, '15:30', now),
        ...(page.viewableBy && { viewableBy: page.viewableBy }),
      };
    }),
  };
}
