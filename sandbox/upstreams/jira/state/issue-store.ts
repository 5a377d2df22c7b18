import type { IssueRecord, LinkRecord } from './issue-record';

/** Reads what it needs of a record that is about to be stored; what it answers is called once it is stored. */
type Listener = (after: IssueRecord) => () => void;

/** Every issue and link of the site. Its order is the order of creation. */
export class IssueStore {
  /** with gaps where issues were deleted */
  readonly #records: (IssueRecord | undefined)[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #links = new Map<string, LinkRecord>();
  readonly #linksOfIssue = new Map<string, LinkRecord[]>();
  readonly #listeners = new Set<Listener>();
  readonly #removalListeners = new Set<(ordinal: number) => void>();
  readonly #lastNumber = new Map<string, number>();

  /** Tells of each addition and each replacement. A listener that cannot read the record keeps it out of the store. */
  onChange(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Tells of each issue that was deleted. */
  onRemoval(listener: (ordinal: number) => void): void {
    this.#removalListeners.add(listener);
  }

  /** How many places are taken, those of deleted issues included. */
  get size(): number {
    return this.#records.length;
  }

  /** By id or key; keys without regard to case. */
  find(idOrKey: string): IssueRecord | undefined {
    const ordinal = this.#ordinals.get(idOrKey) ?? this.#ordinals.get(idOrKey.toUpperCase());
    return ordinal === undefined ? undefined : this.#records[ordinal];
  }

  at(ordinal: number): IssueRecord | undefined {
    return this.#records[ordinal];
  }

  /** The record at a place that is taken. @throws Error when it is not */
  known(ordinal: number): IssueRecord {
    const record = this.#records[ordinal];
    if (!record) throw new Error(`There is no issue at place ${ordinal}`);
    return record;
  }

  all(): readonly IssueRecord[] {
    return this.#records.filter((record) => record !== undefined);
  }

  add(record: IssueRecord): void {
    if (record.ordinal !== this.#records.length) throw new Error('An issue takes the next place of the list');
    const followUps = this.#prepare(record);
    this.#records.push(record);
    this.#ordinals.set(record.id, record.ordinal);
    this.#ordinals.set(record.key, record.ordinal);
    const [, prefix = '', number = '0'] = /^(.+)-(\d+)$/.exec(record.key) ?? [];
    this.#lastNumber.set(prefix, Math.max(this.#lastNumber.get(prefix) ?? 0, Number(number)));
    for (const followUp of followUps) followUp();
  }

  replace(record: IssueRecord): void {
    const before = this.#records[record.ordinal];
    if (before?.id !== record.id)
      throw new Error(`${record.key} is not the issue at place ${record.ordinal}`);
    const followUps = this.#prepare(record);
    this.#records[record.ordinal] = record;
    for (const followUp of followUps) followUp();
  }

  /** Deletes an issue with its links; its key is not given again. */
  remove({ id, key, ordinal }: IssueRecord): void {
    for (const link of this.linksOf(id)) this.removeLink(link);
    this.#ordinals.delete(id);
    this.#ordinals.delete(key);
    this.#records[ordinal] = undefined;
    for (const tell of this.#removalListeners) tell(ordinal);
  }

  nextKey(projectKey: string): string {
    return `${projectKey}-${(this.#lastNumber.get(projectKey) ?? 0) + 1}`;
  }

  link(id: string): LinkRecord | undefined {
    return this.#links.get(id);
  }

  linksOf(issueId: string): readonly LinkRecord[] {
    return this.#linksOfIssue.get(issueId) ?? [];
  }

  addLink(link: LinkRecord): void {
    this.#links.set(link.id, link);
    for (const id of new Set([link.sourceId, link.destinationId])) {
      this.#linksOfIssue.set(id, [...this.linksOf(id), link]);
    }
  }

  removeLink(link: LinkRecord): void {
    this.#links.delete(link.id);
    for (const id of new Set([link.sourceId, link.destinationId])) {
      this.#linksOfIssue.set(
        id,
        this.linksOf(id).filter((each) => each.id !== link.id),
      );
    }
  }

  #prepare(record: IssueRecord): (() => void)[] {
    return [...this.#listeners].map((listener) => listener(record));
  }
}
