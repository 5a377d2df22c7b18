import type { SandboxClock } from '../../../clock';
import { adfToText } from '../../adf/adf-to-text';
import { isAdfDocument } from '../../adf/validate-adf';
import { InvertedIndex } from '../text/inverted-index';
import type { IssueRecord } from './issue-record';
import type { IssueStore } from './issue-store';

/** How search reads a text field of an issue. */
export type TextOf = (issue: IssueRecord) => string;

const SYSTEM_TEXT: Readonly<Record<string, TextOf>> = {
  summary: ({ summary }) => summary,
  description: ({ description }) => description?.searchText ?? '',
  comment: ({ comments }) =>
    comments
      .filter(({ visibility }) => visibility === undefined)
      .map(({ body }) => body.searchText)
      .join('\n'),
};

/**
 * What search knows about the issues: kept up to date with every change, or `lagMs` behind, as Jira's own index is.
 * Comments restricted to a group are not indexed, so that nobody finds what they may not read.
 */
export class SearchIndex {
  /** the issues as search knows them; by ordinal, with gaps while new ones are not indexed yet */
  readonly #documents: (IssueRecord | undefined)[] = [];
  readonly #pending: { ordinal: number; dueAt: number }[] = [];
  readonly #texts: ReadonlyMap<string, { index: InvertedIndex; textOf: TextOf }>;

  /** @param customTextFields ids of the custom fields that hold text */
  constructor(
    private readonly store: IssueStore,
    private readonly clock: SandboxClock,
    private readonly lagMs: number,
    customTextFields: readonly string[],
  ) {
    const custom = customTextFields.map((id): [string, TextOf] => [
      id,
      ({ custom }) => searchText(custom[id]),
    ]);
    this.#texts = new Map(
      [...Object.entries(SYSTEM_TEXT), ...custom].map(([field, textOf]) => [
        field,
        { index: new InvertedIndex(), textOf },
      ]),
    );
    for (const issue of store.all()) this.#refresh(issue.ordinal);
    store.onChange((_before, { ordinal }) => this.#onChange(ordinal));
  }

  get capacity(): number {
    return this.#documents.length;
  }

  /** Every indexed issue, after taking in the changes that are due. */
  documents(): readonly (IssueRecord | undefined)[] {
    const now = this.clock.now().getTime();
    while (this.#pending[0] && this.#pending[0].dueAt <= now)
      this.#refresh(this.#pending.shift()?.ordinal ?? 0);
    return this.#documents;
  }

  /** Takes in what is pending for these issues, as `reconcileIssues` asks for. */
  reconcile(issueIds: readonly string[]): void {
    for (const id of issueIds) {
      const issue = this.store.find(id);
      if (issue) this.#refresh(issue.ordinal);
    }
  }

  /** The named text field; `undefined` when the site has no such text field. */
  text(field: string): { index: InvertedIndex; textOf: TextOf } | undefined {
    return this.#texts.get(field);
  }

  textFields(): string[] {
    return [...this.#texts.keys()];
  }

  #onChange(ordinal: number): void {
    if (this.lagMs === 0) this.#refresh(ordinal);
    else this.#pending.push({ ordinal, dueAt: this.clock.now().getTime() + this.lagMs });
  }

  #refresh(ordinal: number): void {
    const after = this.store.at(ordinal);
    const before = this.#documents[ordinal];
    if (!after || before === after) return;
    for (const { index, textOf } of this.#texts.values()) {
      const old = before ? textOf(before) : '';
      const fresh = textOf(after);
      if (old !== fresh) index.replace(ordinal, old, fresh);
    }
    this.#documents[ordinal] = after;
  }
}

function searchText(value: unknown): string {
  if (isAdfDocument(value)) return adfToText(value);
  return typeof value === 'string' ? value : '';
}
