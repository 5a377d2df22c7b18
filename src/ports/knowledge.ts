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
  labels: readonly string[];
}

export interface WrittenPage {
  id: string;
  title: string;
  url: string;
  version: number;
  wasCreated: boolean;
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
   * a page changed in between is read again and updated once more.
   * @param mark what the page is for, e.g. `postmortem:10042`; `knownId` the page remembered for it
   */
  putPage(draft: PageDraft, mark: string, knownId?: string): Promise<WrittenPage>;
  spaces(keys?: readonly string[]): Promise<{ id: string; key: string; name: string }[]>;
}
