import type { Site } from '../site';
import type { ChangeItem, IssueRecord } from '../state/issue-record';

/** The value a client sent for a field is refused; the message goes into `errors` under the field's id. */
export class FieldError extends Error {}

/** What setting a field does to the record, and the line it leaves in the changelog. */
export interface FieldChange {
  patch: Partial<IssueRecord>;
  item: ChangeItem;
}

/** Checks a value as the API takes it and says what it changes. @throws FieldError */
export type FieldWriter = (value: unknown, issue: IssueRecord, site: Site) => FieldChange;

interface Ends {
  /** ids, where the field has ids */
  from: string | null;
  to: string | null;
  fromString: string | null;
  toString: string | null;
}

export function changeItem(
  field: string,
  fieldId: string,
  ends: Ends,
  fieldtype: ChangeItem['fieldtype'] = 'jira',
): ChangeItem {
  return { field, fieldtype, fieldId, ...ends };
}

/** Both ends of a field whose values have no ids. */
export const textEnds = (before: string | null, after: string | null): Ends => ({
  from: null,
  fromString: before,
  to: null,
  toString: after,
});

/** What Jira says when a field is not there for the project, or not there at all. */
export const notOnScreen = (field: string): string =>
  `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
