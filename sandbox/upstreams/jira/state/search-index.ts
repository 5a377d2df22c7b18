import type { SandboxClock } from '../../../clock';
import { adfToText } from '../../adf/adf-to-text';
import { isAdfDocument } from '../../adf/validate-adf';
import { InvertedIndex } from '../text/inverted-index';
import type { CommentRecord, IssueRecord } from './issue-record';
import type { IssueStore } from './issue-store';

/** How search reads a text field of an issue. */
export type TextOf = (issue: IssueRecord) => string;

/** The words of a text field, and how the whole text is read, for phrases. */
export interface IndexedText {
  index: InvertedIndex;
  textOf: TextOf;
}

type Visibility = NonNullable<CommentRecord['visibility']>;

const commentText = ({ comments }: IssueRecord, belongs: (comment: CommentRecord) => boolean): string =>
  comments
    .filter(belongs)
    .map(({ body }) => body.searchText)
    .join('\n');

const SYSTEM_TEXT: Readonly<Record<string, TextOf>> = {
  summary: ({ summary }) => summary,
  description: ({ description }) => description?.searchText ?? '',
  comment: (issue) => commentText(issue, ({ visibility }) => visibility === undefined),
};

/**
 * What search knows about the issues: kept up to date with every change, or `lagMs` behind, as Jira's own index is.
 * Comments restricted to a group or role are indexed apart, so that nobody finds what they may not read.
 */
export class SearchIndex {
  /** the issues as search knows them; by ordinal, with gaps while new ones are not indexed yet */
  readonly #documents: (IssueRecord | undefined)[] = [];
  readonly #pending: { ordinal: number; dueAt: number }[] = [];
  readonly #texts: ReadonlyMap<string, IndexedText>;
  /** the comments that one group or role may read */
  readonly #restricted = new Map<string, IndexedText & { visibility: Visibility }>();

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
    for (const issue of store.all()) this.#takeIn(issue, this.#textsOf(issue));
    store.onChange((issue) => this.#onChange(issue));
    store.onRemoval((ordinal) => this.#await(ordinal));
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

  /**
   * What a viewer may search of the named text field; nothing when the site has no such text field.
   *
   * @param mayRead whether the viewer may read comments that are restricted so
   */
  texts(field: string, mayRead: (visibility: Visibility) => boolean): IndexedText[] {
    const open = this.#texts.get(field);
    if (!open) return [];
    const restricted = [...this.#restricted.values()].filter(({ visibility }) => mayRead(visibility));
    return field === 'comment' ? [open, ...restricted] : [open];
  }

  textFields(): string[] {
    return [...this.#texts.keys()];
  }

  /** Reads the texts before the record is stored; without lag they are indexed with it. */
  #onChange(issue: IssueRecord): () => void {
    const texts = this.#textsOf(issue);
    if (this.lagMs === 0) return () => this.#takeIn(issue, texts);
    return () => this.#await(issue.ordinal);
  }

  #await(ordinal: number): void {
    this.#pending.push({ ordinal, dueAt: this.clock.now().getTime() + this.lagMs });
  }

  #refresh(ordinal: number): void {
    const issue = this.store.at(ordinal);
    if (!issue) this.#takeOut(ordinal);
    else if (issue !== this.#documents[ordinal]) this.#takeIn(issue, this.#textsOf(issue));
  }

  #textsOf(issue: IssueRecord): Map<IndexedText, string> {
    for (const { visibility } of issue.comments) if (visibility) this.#restrictedText(visibility);
    const all = [...this.#texts.values(), ...this.#restricted.values()];
    return new Map(all.map((text) => [text, text.textOf(issue)]));
  }

  #restrictedText(visibility: Visibility): void {
    const key = `${visibility.type}:${visibility.value}`;
    if (this.#restricted.has(key)) return;
    const belongs = ({ visibility: own }: CommentRecord) =>
      own?.type === visibility.type && own.value === visibility.value;
    const textOf: TextOf = (issue) => commentText(issue, belongs);
    this.#restricted.set(key, { visibility, index: new InvertedIndex(), textOf });
  }

  #takeOut(ordinal: number): void {
    const before = this.#documents[ordinal];
    if (!before) return;
    for (const [{ index }, text] of this.#textsOf(before)) if (text !== '') index.replace(ordinal, text, '');
    this.#documents[ordinal] = undefined;
  }

  #takeIn(issue: IssueRecord, texts: ReadonlyMap<IndexedText, string>): void {
    const before = this.#documents[issue.ordinal];
    for (const [{ index, textOf }, fresh] of texts) {
      const old = before ? textOf(before) : '';
      if (old !== fresh) index.replace(issue.ordinal, old, fresh);
    }
    this.#documents[issue.ordinal] = issue;
  }
}

function searchText(value: unknown): string {
  if (isAdfDocument(value)) return adfToText(value);
  return typeof value === 'string' ? value : '';
}
