import { z } from 'zod';
import { ApiError, invalidFields } from '../api-error';
import type { Site } from '../site';
import type { ChangeItem, IssueRecord } from '../state/issue-record';
import { isOnScreen } from './custom-fields';
import { customWriter } from './custom-writers';
import { FieldError, type FieldWriter, notOnScreen } from './field-change';
import { currentList, SYSTEM_WRITERS } from './system-writers';

/** `update` of an edit, per field: `[{"add": "label"}, {"set": …}, {"remove": …}]`. */
export type FieldOperations = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const comparable = z.union([
  z.string(),
  z
    .looseObject({ id: z.string().optional(), name: z.string().optional(), value: z.string().optional() })
    .transform(({ id, name, value }) => id ?? name ?? value ?? ''),
]);

/**
 * Sets fields as `fields` and `update` of a request ask.
 *
 * @param allowed fields beside those on the edit screen, such as `resolution` on a transition's screen
 * @returns the changed record and the lines for the changelog; fields that keep their value leave none
 * @throws ApiError 400 that names every refused field
 */
export function applyChanges(
  issue: IssueRecord,
  { fields, update }: { fields: Readonly<Record<string, unknown>>; update: FieldOperations },
  site: Site,
  allowed: readonly string[] = [],
): { changed: IssueRecord; items: ChangeItem[] } {
  const errors: Record<string, string> = {};
  const items: ChangeItem[] = [];
  let changed = issue;
  const set = (fieldId: string, currentValue: () => unknown) => {
    try {
      const writer = writerFor(fieldId, issue, site, allowed);
      if (!writer) throw new FieldError(notOnScreen(fieldId));
      const { patch, item } = writer(currentValue(), changed, site);
      changed = { ...changed, ...patch };
      if (item.fromString !== item.toString || item.from !== item.to) items.push(item);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      errors[fieldId] = error.message;
    }
  };
  for (const [fieldId, value] of Object.entries(fields)) set(fieldId, () => value);
  for (const [fieldId, operations] of Object.entries(update)) {
    if (Object.hasOwn(fields, fieldId))
      errors[fieldId] = `Field '${fieldId}' cannot appear in both 'fields' and 'update'`;
    else set(fieldId, () => operated(fieldId, operations, issue));
  }
  if (Object.keys(errors).length > 0) throw invalidFields(errors);
  return { changed, items };
}

function writerFor(
  fieldId: string,
  issue: IssueRecord,
  { catalog }: Site,
  allowed: readonly string[],
): FieldWriter | undefined {
  if (fieldId === 'resolution' && !allowed.includes('resolution')) return undefined;
  const custom = catalog.customFields.all.find(({ id }) => id === fieldId);
  if (custom) return isOnScreen(custom, issue.project) ? customWriter(custom) : undefined;
  return Object.hasOwn(SYSTEM_WRITERS, fieldId) ? SYSTEM_WRITERS[fieldId] : undefined;
}

/** The value that a field has after the operations. */
function operated(fieldId: string, operations: FieldOperations[string], issue: IssueRecord): unknown {
  const stored = issue.custom[fieldId];
  let value: unknown = currentList(fieldId, issue) ?? (Array.isArray(stored) ? stored : []);
  for (const operation of operations) {
    const [[verb, operand] = ['', undefined], ...more] = Object.entries(operation);
    if (more.length > 0) throw new ApiError(400, ['An operation has one verb: set, add or remove.']);
    if (verb === 'set' || verb === 'edit') {
      value = operand;
    } else if (verb === 'add' && Array.isArray(value)) {
      value = [...value, operand];
    } else if (verb === 'remove' && Array.isArray(value)) {
      const removed = comparable.safeParse(operand).data;
      value = value.filter((each) => comparable.safeParse(each).data !== removed);
    } else {
      throw new FieldError(`Field does not support update '${verb}'`);
    }
  }
  return value;
}
