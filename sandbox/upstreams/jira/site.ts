import type { SandboxClock } from '../../clock';
import type { Identity } from '../../identity';
import type { ProductEvents } from '../../product-events';
import type { World } from '../../world/schema';
import { forbidden, issueNotFound } from './api-error';
import { isTextField } from './fields/custom-fields';
import type { IndexedProperty, JqlScope } from './jql/scope';
import { Beans } from './rest/beans';
import { Catalog } from './state/catalog';
import type { IssueRecord } from './state/issue-record';
import { IssueStore } from './state/issue-store';
import { People } from './state/people';
import { Permissions } from './state/permissions';
import { SearchIndex } from './state/search-index';
import { recordOfSeed } from './state/seed-issue';

/** Ids are counted per kind, apart from issues, whose ids go on from the world's. */
const FIRST_ID = { comment: 20_000, change: 30_000, link: 40_000, remoteLink: 50_000 } as const;
type Countable = keyof typeof FIRST_ID;

/** The parts of a Jira site, wired. */
export class Site {
  readonly catalog: Catalog;
  readonly people: People;
  readonly permissions: Permissions;
  readonly store: IssueStore;
  readonly index: SearchIndex;
  readonly beans: Beans;
  readonly indexedProperties: readonly IndexedProperty[];
  /** project id → property key → value */
  readonly projectProperties = new Map<string, Map<string, unknown>>();
  readonly #lastId: Record<Countable, number> = { ...FIRST_ID };
  #lastIssueId = 10_000;

  /** @throws Error when the world contradicts itself */
  constructor(
    readonly world: World,
    readonly clock: SandboxClock,
    readonly events: ProductEvents,
    {
      baseUrl,
      indexLagMs,
      appName,
      indexedProperties,
    }: {
      baseUrl: string;
      indexLagMs: number;
      appName: string;
      indexedProperties: readonly IndexedProperty[];
    },
  ) {
    this.indexedProperties = indexedProperties;
    this.catalog = new Catalog(world.jira);
    this.people = new People(world.people, appName);
    this.permissions = new Permissions(this.catalog, this.people);
    this.store = new IssueStore();
    this.beans = new Beans(baseUrl, this.catalog, this.people);
    const parts = { catalog: this.catalog, people: this.people, numbering: this, baseUrl };
    for (const seed of world.jira.issues) {
      this.store.add(recordOfSeed(seed, this.store.size, parts));
      this.#lastIssueId = Math.max(this.#lastIssueId, Number(seed.id));
    }
    this.#linkSeeds();
    const textFields = world.jira.customFields.filter(isTextField).map(({ id }) => id);
    this.index = new SearchIndex(this.store, clock, indexLagMs, textFields);
  }

  now(): number {
    return this.clock.now().getTime();
  }

  nextId(kind: Countable): string {
    this.#lastId[kind] += 1;
    return String(this.#lastId[kind]);
  }

  nextIssueId(): string {
    this.#lastIssueId += 1;
    return String(this.#lastIssueId);
  }

  /** The issue, when the platform API shows it to them. */
  visible(identity: Identity, idOrKey: string): IssueRecord | undefined {
    const issue = this.store.find(idOrKey);
    return issue && this.permissions.canBrowse(identity, issue) ? issue : undefined;
  }

  /** The issue, when the platform API shows it to them. @throws ApiError 404 */
  browsable(identity: Identity, idOrKey: string): IssueRecord {
    const issue = this.visible(identity, idOrKey);
    if (!issue) throw issueNotFound();
    return issue;
  }

  /** The issue, when they may change it. @throws ApiError 404, 403 */
  editable(identity: Identity, idOrKey: string): IssueRecord {
    const issue = this.browsable(identity, idOrKey);
    if (this.permissions.canEdit(identity, issue)) return issue;
    throw forbidden('You do not have permission to edit issues in this project.');
  }

  jqlScope(viewer: Identity): JqlScope {
    const { catalog, people, store, index, permissions, indexedProperties } = this;
    return {
      indexedProperties,
      catalog,
      people,
      store,
      index,
      permissions,
      viewer,
      now: this.now(),
      timeZone: people.timeZone(viewer.accountId),
    };
  }

  #linkSeeds(): void {
    for (const seed of this.world.jira.issues) {
      for (const { type, to } of seed.links) {
        const destination = this.store.find(to);
        if (!destination) throw new Error(`${seed.key} is linked to ${to}, which does not exist`);
        const typeId = this.catalog.linkTypes.get(type).id;
        this.store.addLink({
          id: this.nextId('link'),
          typeId,
          sourceId: seed.id,
          destinationId: destination.id,
        });
      }
    }
  }
}
