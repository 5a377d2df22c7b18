import type { Context } from 'hono';
import type { Identity, IdentityProvider } from '../../identity';
import type { Person, World } from '../../world/schema';
import { ConfluenceError, notFound, ScopeMismatch } from './errors';
import type { Library, Page, Space } from './library';

/** For each kind of operation the classic scopes, and after it the granular ones that do as well. */
const SCOPES = {
  search: [['search:confluence'], ['read:content-details:confluence']],
  readPage: [['read:page:confluence']],
  readAncestors: [['read:content.metadata:confluence']],
  readHierarchy: [['read:hierarchical-content:confluence']],
  writePage: [['write:page:confluence']],
  deletePage: [['delete:page:confluence']],
  writeProperty: [['read:page:confluence', 'write:page:confluence']],
  readSpace: [['read:space:confluence']],
  addLabel: [['write:confluence-content'], ['read:label:confluence', 'write:label:confluence']],
  removeLabel: [['write:confluence-content'], ['write:label:confluence']],
} as const;
export type Operation = keyof typeof SCOPES;

/** Who asks, and what of the library they may see. */
export class Viewer {
  readonly #person: Person | undefined;

  constructor(
    readonly identity: Identity,
    private readonly library: Library,
    people: readonly Person[],
  ) {
    this.#person = people.find(({ accountId }) => accountId === identity.accountId);
  }

  get accountId(): string {
    return this.identity.accountId;
  }

  seesSpace(space: Space): boolean {
    // an app is in every space; customers of the help centre have no Confluence licence
    if (this.identity.kind === 'app') return true;
    return this.#person?.role !== 'customer' && this.#isInOneOf(space.viewableBy);
  }

  /** A page is seen when its space, itself and every page above it are. */
  seesPage(page: Page): boolean {
    return (
      this.seesSpace(this.library.space(page.spaceId)) &&
      [page, ...this.library.ancestors(page)].every(({ viewableBy }) => this.#isInOneOf(viewableBy))
    );
  }

  /** @throws ConfluenceError 404, also for a page that the viewer may not see */
  page(id: string): Page {
    const page = this.library.pages.find((each) => each.id === id);
    if (!page || !this.seesPage(page)) throw notFound(`There is no page ${id} that the user can view.`);
    return page;
  }

  /** @throws ConfluenceError 404, also for a space that the viewer may not see */
  space(id: string): Space {
    const space = this.library.space(id);
    if (!this.seesSpace(space)) throw notFound(`There is no space ${id}.`);
    return space;
  }

  #isInOneOf(groups: readonly string[] | undefined): boolean {
    return (
      this.identity.kind === 'app' ||
      groups === undefined ||
      groups.some((group) => this.#person?.groups.includes(group))
    );
  }
}

export class Gate {
  constructor(
    private readonly library: Library,
    private readonly world: Pick<World, 'people'>,
    private readonly identities: IdentityProvider,
  ) {}

  /**
   * Lets a request in.
   *
   * @throws ScopeMismatch when the token lacks the scopes
   * @throws ConfluenceError for rejected credentials: 404 on v2 and 403 on v1, as measured on a live site
   */
  viewer(context: Context, operation: Operation): Viewer {
    const identity = this.identities.identify(context.req.raw.headers);
    if (!identity) {
      throw context.req.path.includes('/api/v2/')
        ? notFound('The credentials were rejected.')
        : new ConfluenceError(403, 'FORBIDDEN', 'Current user not permitted to use Confluence');
    }
    const { scopes } = identity;
    const ways: readonly (readonly string[])[] = SCOPES[operation];
    if (scopes && !ways.some((needed) => needed.every((scope) => scopes.includes(scope))))
      throw new ScopeMismatch();
    return new Viewer(identity, this.library, this.world.people);
  }
}
