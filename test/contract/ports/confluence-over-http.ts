import { z } from 'zod';
import { SandboxClock } from '../../../sandbox/clock';
import { createConfluence } from '../../../sandbox/upstreams/confluence/create-confluence';
import { createIdentities } from '../../../sandbox/upstreams/identities';
import type { ConfluenceWorld, SeedPage } from '../../../sandbox/world/schema';
import { createKnowledgeOver } from '../../../src/adapters/confluence';
import { startDeadline } from '../../../src/ports/deadline';
import type { Knowledge } from '../../../src/ports/knowledge';
import { AGENT, NOW, seedPage } from '../../sandbox/confluence/confluence-site';
import { httpRequester } from './http-requester';
import { type Served, served } from './serve';

const agent = {
  accountId: AGENT,
  displayName: 'Mika Hoshino',
  email: 'mika@norikura.example',
  role: 'agent' as const,
  groups: ['agents'],
  locale: 'en-US' as const,
  timeZone: 'UTC',
};

export interface ConfluenceOverHttp extends Served {
  knowledge: Knowledge;
  /** the same person, with a token of these scopes */
  knowledgeWith(...scopes: string[]): Knowledge;
  /** the same person rewrites a page in Confluence's own editor */
  editPage(id: string, text: string): Promise<void>;
}

const pageSchema = z.object({ title: z.string(), version: z.object({ number: z.number() }) });

/**
 * The real adapter, real HTTP, and the sandbox's Confluence with four spaces, one of them hidden and one personal.
 * @param moreSpaces come before them
 */
export async function confluenceOverHttp(
  pages: SeedPage[],
  moreSpaces: readonly ConfluenceWorld['spaces'][number][] = [],
): Promise<ConfluenceOverHttp> {
  const identities = createIdentities([agent], AGENT);
  const spaces: ConfluenceWorld['spaces'] = [
    ...moreSpaces,
    { id: '11', key: 'RUN', name: 'Runbooks', homepageId: '1000' },
    { id: '12', key: 'PM', name: 'Postmortems', homepageId: '2000' },
    { id: '13', key: 'SEC', name: 'Security', homepageId: '3000', viewableBy: ['security-team'] },
    { id: '14', key: '~mika', name: 'Mika Hoshino', homepageId: '4000', type: 'personal' },
  ];
  const homepages = spaces.map(({ key, name, homepageId }) =>
    seedPage({ id: homepageId, spaceKey: key, title: name, body: 'Home.' }),
  );
  const site = await served(
    (baseUrl) =>
      createConfluence({
        world: { people: [agent], confluence: { spaces, pages: [...homepages, ...pages] } },
        clock: new SandboxClock(NOW),
        identities,
        baseUrl,
      }).routes,
  );
  const tokenOf = (scopes?: readonly string[]) =>
    identities.issueToken({ kind: 'user', accountId: AGENT, scopes });
  const knowledgeAs = (scopes?: readonly string[]) =>
    createKnowledgeOver(httpRequester(site.origin, tokenOf(scopes)), { deadline: startDeadline(20_000) });
  return {
    ...site,
    knowledge: knowledgeAs(),
    knowledgeWith: (...scopes) => knowledgeAs(scopes),
    async editPage(id, text) {
      const address = `${site.origin}/wiki/api/v2/pages/${id}`;
      const headers = { authorization: `Bearer ${tokenOf()}`, 'content-type': 'application/json' };
      const { title, version } = pageSchema.parse(await (await fetch(address, { headers })).json());
      const body = { representation: 'storage', value: `<p>${text}</p>` };
      const change = { id, status: 'current', title, body, version: { number: version.number + 1 } };
      const answer = await fetch(address, { method: 'PUT', headers, body: JSON.stringify(change) });
      if (!answer.ok) throw new Error(`Confluence answered ${answer.status}`);
    },
  };
}
