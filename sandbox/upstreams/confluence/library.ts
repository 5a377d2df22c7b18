import type { SandboxClock } from '../../clock';
import type { ConfluenceWorld, World } from '../../world/schema';
import type { AdfDocument } from '../adf/document';
import { markdownToAdf } from '../adf/markdown-to-adf';
import { badRequest, ConfluenceError, notFound } from './errors';
import { adfToStorage } from './storage/adf-to-storage';

export type Space = ConfluenceWorld['spaces'][number];

export interface PageBody {
  document: AdfDocument;
  /** as it was submitted, or made of the document when that was */
  storage: string;
}

export interface PageVersion {
  number: number;
  /** ISO 8601 in UTC */
  createdAt: string;
  authorId: string;
  message: string;
  title: string;
  body: PageBody;
}

export interface Property {
  id: string;
  key: string;
  value: unknown;
  version: Omit<PageVersion, 'title' | 'body'>;
}

export interface Page {
  id: string;
  spaceId: string;
  parentId?: string;
  status: 'current' | 'draft' | 'archived' | 'trashed';
  /** groups that may view it; everyone when absent */
  viewableBy?: readonly string[];
  labels: { id: string; name: string }[];
  properties: Property[];
  authorId: string;
  createdAt: string;
  /** oldest first, never empty */
  versions: [PageVersion, ...PageVersion[]];
}

interface Draft {
  spaceId: string;
  title: string;
  parentId?: string;
  status: 'current' | 'draft';
  body: PageBody;
}

const FIRST_NEW_ID = 524_288;

/** All spaces and pages of the site, whoever may see them. */
export class Library {
  readonly spaces: readonly Space[];
  #pages: Page[];
  #lastId = FIRST_NEW_ID;
  readonly #labelIds = new Map<string, string>();

  constructor(
    world: Pick<World, 'confluence' | 'people'>,
    private readonly clock: SandboxClock,
  ) {
    const names = new Map(world.people.map(({ accountId, displayName }) => [accountId, displayName]));
    this.spaces = world.confluence.spaces;
    this.#pages = world.confluence.pages.map((seed) => {
      const document = markdownToAdf(seed.body, (accountId) => names.get(accountId) ?? accountId);
      const body = { document, storage: adfToStorage(document) };
      const version = { number: 1, authorId: seed.author, message: '', title: seed.title, body };
      const first: PageVersion = { ...version, createdAt: seed.created };
      const space = this.spaces.find(({ key }) => key === seed.spaceKey);
      if (!space) throw new Error(`page ${seed.id} lies in the unknown space ${seed.spaceKey}`);
      const isHomepage = space.homepageId === seed.id;
      const parentId = seed.parentId ?? (isHomepage ? undefined : space.homepageId);
      return {
        id: seed.id,
        spaceId: space.id,
        ...(parentId !== undefined && { parentId }),
        status: 'current',
        ...(seed.viewableBy && { viewableBy: seed.viewableBy }),
        labels: seed.labels.map((name) => this.label(name)),
        properties: [],
        authorId: seed.author,
        createdAt: seed.created,
        versions:
          seed.updated === seed.created
            ? [first]
            : [first, { ...version, number: 2, createdAt: seed.updated }],
      };
    });
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** The pages above a page, the highest first. */
  ancestors(page: Page): Page[] {
    const ancestors: Page[] = [];
    let above = this.#parent(page);
    while (above) {
      ancestors.unshift(above);
      above = this.#parent(above);
    }
    return ancestors;
  }

  space(id: string): Space {
    const space = this.spaces.find((each) => each.id === id);
    if (!space) throw notFound(`There is no space ${id}.`);
    return space;
  }

  /** @throws ConfluenceError 400 when the title is taken in the space */
  create(draft: Draft, authorId: string): Page {
    if (draft.status === 'current') this.#requireFreeTitle(draft.spaceId, draft.title);
    const createdAt = this.clock.now().toISOString();
    const page: Page = {
      id: this.nextId(),
      spaceId: draft.spaceId,
      ...(draft.parentId !== undefined && { parentId: draft.parentId }),
      status: draft.status,
      labels: [],
      properties: [],
      authorId,
      createdAt,
      versions: [{ number: 1, createdAt, authorId, message: '', title: draft.title, body: draft.body }],
    };
    this.#pages.push(page);
    return page;
  }

  /** @throws ConfluenceError 409 unless the version is one more than the current, 400 when the title is taken */
  update(
    page: Page,
    change: {
      title: string;
      body: PageBody;
      status: Page['status'];
      parentId?: string;
      version: number;
      message: string;
    },
    authorId: string,
  ): void {
    const { number } = currentVersion(page);
    // publishing a draft keeps its number
    const expected = page.status === 'draft' && change.status === 'current' ? [1, number + 1] : [number + 1];
    if (!expected.includes(change.version)) {
      throw new ConfluenceError(
        409,
        'CONFLICT',
        `Version must be incremented when updating a page. Current Version: [${number}]. Provided version: [${change.version}]`,
      );
    }
    this.#requireFreeTitle(page.spaceId, change.title, page.id);
    page.status = change.status;
    if (change.parentId !== undefined) page.parentId = change.parentId;
    page.versions.push({
      number: change.version,
      createdAt: this.clock.now().toISOString(),
      authorId,
      message: change.message,
      title: change.title,
      body: change.body,
    });
  }

  remove(page: Page): void {
    this.#pages = this.#pages.filter((each) => each !== page);
  }

  addProperty(page: Page, key: string, value: unknown, authorId: string): Property {
    if (page.properties.some((each) => each.key === key)) {
      throw new ConfluenceError(409, 'CONFLICT', `A property with the key ${key} already exists.`);
    }
    const property = { id: this.nextId(), key, value, version: this.propertyVersion(1, authorId) };
    page.properties.push(property);
    return property;
  }

  propertyVersion(number: number, authorId: string, message = ''): Property['version'] {
    return { number, createdAt: this.clock.now().toISOString(), authorId, message };
  }

  /** A global label by its name: lowercase, one id for each name. */
  label(name: string): { id: string; name: string } {
    const lower = name.toLowerCase();
    const id = this.#labelIds.get(lower) ?? this.nextId();
    this.#labelIds.set(lower, id);
    return { id, name: lower };
  }

  nextId(): string {
    this.#lastId += 32;
    return String(this.#lastId);
  }

  #parent({ parentId }: Page): Page | undefined {
    return parentId === undefined ? undefined : this.#pages.find(({ id }) => id === parentId);
  }

  /** Archived pages keep their titles reserved, trashed ones do not. */
  #requireFreeTitle(spaceId: string, title: string, exceptId?: string): void {
    const taken = this.#pages.some(
      (page) =>
        page.spaceId === spaceId &&
        page.id !== exceptId &&
        (page.status === 'current' || page.status === 'archived') &&
        currentVersion(page).title.toLowerCase() === title.toLowerCase(),
    );
    if (taken) {
      throw badRequest(
        'A page with this title already exists: A page already exists with the same TITLE in this space',
      );
    }
  }
}

export function currentVersion(page: Page): PageVersion {
  return page.versions.at(-1) ?? page.versions[0];
}
