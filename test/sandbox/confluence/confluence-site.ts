import { z } from 'zod';
import { SandboxClock } from '../../../sandbox/clock';
import type { Identity } from '../../../sandbox/identity';
import { createConfluence } from '../../../sandbox/upstreams/confluence/create-confluence';
import { createIdentities } from '../../../sandbox/upstreams/identities';
import type { ConfluenceWorld, Person, SeedPage } from '../../../sandbox/world/schema';

export const NOW = new Date('2026-11-20T08:00:00Z');
export const BASE_URL = 'http://127.0.0.1:4100';

export const AGENT = '712020:0a11ce00-0000-4000-8000-000000000002';
const GUARD = '712020:0a11ce00-0000-4000-8000-000000000003';
const CUSTOMER = '712020:0a11ce00-0000-4000-8000-000000000004';

function person(overrides: Partial<Person>): Person {
  return {
    accountId: AGENT,
    displayName: 'Mika Hoshino',
    email: 'mika@norikura.example',
    role: 'agent',
    groups: ['agents'],
    locale: 'en-US',
    timeZone: 'UTC',
    ...overrides,
  };
}

export function seedPage(overrides: Partial<SeedPage>): SeedPage {
  return {
    id: '1001',
    spaceKey: 'RUN',
    title: 'Logins are slow',
    body: 'Check the session store.',
    labels: [],
    author: AGENT,
    created: '2026-03-01T09:00:00.000Z',
    updated: '2026-03-01T09:00:00.000Z',
    ...overrides,
  };
}

const people = [
  person({}),
  person({
    accountId: GUARD,
    displayName: 'Tomas Verhoeven',
    email: 'tomas@norikura.example',
    groups: ['security-team'],
  }),
  person({
    accountId: CUSTOMER,
    displayName: 'Ines Pires',
    email: 'ines@customer.example',
    role: 'customer',
    groups: [],
  }),
];

const spaces: ConfluenceWorld['spaces'] = [
  { id: '11', key: 'RUN', name: 'Runbooks', homepageId: '1000' },
  { id: '12', key: 'PM', name: 'Postmortems', homepageId: '2000' },
  { id: '13', key: 'SEC', name: 'Security', homepageId: '3000', viewableBy: ['security-team'] },
];
const homepages = [
  seedPage({ id: '1000', title: 'Runbooks', body: 'What to do when.' }),
  seedPage({ id: '2000', spaceKey: 'PM', title: 'Postmortems', body: 'What we learned.' }),
  seedPage({ id: '3000', spaceKey: 'SEC', title: 'Security', body: 'For few eyes.' }),
];

class GivenClock extends SandboxClock {
  constructor(private readonly tell: () => Date) {
    super(NOW);
  }

  override now(): Date {
    return this.tell();
  }
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** A site of its own: three spaces with their homepages, and the given pages; its clock stands still. */
export function confluenceSite(pages: SeedPage[] = [seedPage({})], now: () => Date = () => NOW) {
  const identities = createIdentities(people, AGENT);
  const { routes } = createConfluence({
    world: { people, confluence: { spaces, pages: [...homepages, ...pages] } },
    clock: new GivenClock(now),
    identities,
    baseUrl: BASE_URL,
  });

  function as(identity: Identity) {
    const token = identities.issueToken(identity);

    async function call(method: string, path: string, body?: unknown): Promise<Answer> {
      const response = await routes.request(`/wiki${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    }

    return {
      call,
      get: (path: string) => call('GET', path),
      post: (path: string, body: unknown) => call('POST', path, body),
      put: (path: string, body: unknown) => call('PUT', path, body),
      delete: (path: string) => call('DELETE', path),
      async search(cql: string, more: Record<string, string> = {}) {
        const answer = await call('GET', `/rest/api/search?${new URLSearchParams({ cql, ...more })}`);
        return SearchAnswer.parse(answer.body);
      },
      async titles(cql: string) {
        const { results } = await this.search(cql);
        return results.map(({ content, title }) => content?.title ?? title);
      },
    };
  }

  return {
    routes,
    as,
    agent: as({ kind: 'user', accountId: AGENT }),
    guard: as({ kind: 'user', accountId: GUARD }),
    customer: as({ kind: 'user', accountId: CUSTOMER }),
    withScopes: (...scopes: string[]) => as({ kind: 'user', accountId: AGENT, scopes }),
  };
}

const SearchAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      title: z.string(),
      excerpt: z.string(),
      url: z.string(),
      content: z.looseObject({ id: z.string(), title: z.string() }).optional(),
    }),
  ),
  totalSize: z.number(),
  start: z.number(),
  size: z.number(),
  _links: z.looseObject({ next: z.string().optional() }),
});

const PageAnswer = z.looseObject({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  parentId: z.string().optional(),
  version: z.looseObject({ number: z.number() }),
  body: z.record(z.string(), z.looseObject({ value: z.string() })),
  _links: z.looseObject({ webui: z.string() }),
});

export function pageOf({ body }: Answer) {
  return PageAnswer.parse(body);
}

/** A body for writes: one paragraph. */
export function paragraph(text: string) {
  return {
    representation: 'atlas_doc_format' as const,
    value: JSON.stringify({
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    }),
  };
}
