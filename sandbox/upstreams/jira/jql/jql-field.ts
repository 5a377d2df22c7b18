import type { IssueRecord } from '../state/issue-record';
import type { SlaClock } from '../state/sla-clock';

/** A field as JQL compares it. `name` is what error messages call it. */
export type JqlField =
  | {
      kind: 'text';
      name: string;
      /** which text fields of the search index it reads */
      texts: readonly string[];
      /** `text` and `textfields` know `~` alone */
      onlyContains: boolean;
    }
  | { kind: 'date'; name: string; instantOf(issue: IssueRecord): number | undefined }
  | SlaField
  | ChoiceField;

/** An SLA: asked for by functions alone, sorted by the time that is left. */
export interface SlaField {
  kind: 'sla';
  name: string;
  /** `undefined` where an issue has no such SLA */
  clockOf(issue: IssueRecord): SlaClock | undefined;
  /** milliseconds, negative when time is over */
  remainingOf(clock: SlaClock): number;
}

/** A field whose values are compared as wholes: ids of options, people, issues; also numbers. */
export interface ChoiceField {
  kind: 'choice';
  name: string;
  /** the issue's values; empty for `is empty` */
  valuesOf(issue: IssueRecord): readonly string[];
  /** the values that a text in a query stands for; `undefined` when the field has no such value */
  resolve(text: string): readonly string[] | undefined;
  /** the order of values, for `ORDER BY`; fields without it cannot be sorted by */
  rank?(value: string): number;
  /** what `ORDER BY` compares instead of a rank, for fields whose values are words */
  sortText?(value: string): string;
  /** whether `<` and its like compare the ranks */
  isComparable?: boolean;
  /** values of different scales are never smaller or greater than one another: keys of two projects */
  scaleOf?(value: string): string;
  /** a word that means the empty value: `Unresolved` */
  emptyName?: string;
  /** how the field is called in the changelog; fields without it do not support `was` and `changed` */
  changelogId?: string;
}
