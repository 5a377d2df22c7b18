import type { RichText } from '../domain/communication/rich-text';

export interface KnowledgePage {
  id: string;
  title: string;
  url: string;
  spaceKey?: string;
  spaceName?: string;
  /** ISO 8601 */
  updatedAt: string;
  labels: string[];
  /** the page as blocks, as far as its format is understood */
  body: RichText;
}

export interface PageHit {
  id: string;
  title: string;
  url: string;
  spaceName?: string;
  updatedAt: string;
  excerpt: string;
}

export interface PageDraft {
  spaceKey: string;
  /** under the space's home page when absent */
  parentId?: string;
  title: string;
  body: RichText;
}

/** A page that the app wrote for a mark, as it stands now. */
export interface OwnPage {
  id: string;
  title: string;
  url: string;
  version: number;
  /** the last change by people; absent while the page is as the app wrote it last */
  edited?: PageEdit;
}

export interface PageEdit {
  /** ISO 8601, UTC */
  at: string;
  /** the Atlassian account; absent when the system names none */
  accountId?: string;
}

/** `kept`: people had edited the page, so nothing was written. */
export type PutPage = OwnPage & ({ outcome: 'created' | 'updated' } | { outcome: 'kept'; edited: PageEdit });

/** What is known of the page before it is written. */
export interface PageExpectation {
  /** the page remembered for the mark */
  knownId?: string;
  /** the version of an edited page that a person agreed to replace; a later one is kept */
  replacesVersion?: number;
}

/** Confluence, on behalf of one person or of the app. Every method throws `UpstreamError`. */
export interface Knowledge {
  /** Pages in these spaces that contain any of the words; best first as far as the system can tell. */
  searchPages(search: {
    spaceKeys: readonly string[];
    anyOf: readonly (readonly string[])[];
    limit: number;
  }): Promise<PageHit[]>;
  /** Pages that are gone or may not be seen are missing from the answer. */
  readPages(ids: readonly string[]): Promise<KnowledgePage[]>;
  /**
   * Creates the page, or updates the one that was written for the same mark before. A taken title gets a defined suffix;
   * a page changed in between is read again and updated once more. What people edited is kept unless exactly this
   * version may be replaced.
   * @param mark what the page is for, e.g. `postmortem:10042`
   */
  putPage(draft: PageDraft, mark: string, expected?: PageExpectation): Promise<PutPage>;
  /**
   * Completes a page that was put: labels, and the mark where it outlasts a rewritten body. Apart from the writing, so that
   * the page can be remembered before anything else fails. Repeating it changes nothing.
   */
  completePage(id: string, mark: string, labels: readonly string[]): Promise<void>;
  /** The page that `putPage` would update; `undefined` when it would create one. */
  ownPage(
    draft: Pick<PageDraft, 'spaceKey' | 'title'>,
    mark: string,
    knownId?: string,
  ): Promise<OwnPage | undefined>;
  /** The spaces that people share, up to 2,000 of a type; or those with the given keys, personal ones too. */
  spaces(keys?: readonly string[]): Promise<{ id: string; key: string; name: string }[]>;
}
