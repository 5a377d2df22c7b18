import { z } from 'zod';
import { isAdfDocument } from '../../adf/validate-adf';
import { ApiError } from '../api-error';
import type { Site } from '../site';
import type { Lookup } from '../state/catalog';
import type { IssueRecord } from '../state/issue-record';
import { RichText } from '../state/rich-text';
import { changeItem, FieldError, type FieldWriter, textEnds } from './field-change';

const MAX_SUMMARY_LENGTH = 255;

const reference = z.looseObject({ id: z.string().optional(), name: z.string().optional() });
const userReference = z.looseObject({ accountId: z.string().nullish(), id: z.string().nullish() });
const dateOnly = z.iso.date().nullable();

/** Reads ADF as a client sends it, or what servicedeskapi has read as plain text. @throws FieldError for other values, ApiError 400 `INVALID_INPUT` for broken documents */
export function adfValue(value: unknown): RichText {
  if (value instanceof RichText) return value;
  if (isAdfDocument(value)) return RichText.ofAdf(value);
  if (z.looseObject({ type: z.literal('doc') }).safeParse(value).success)
    throw new ApiError(400, ['INVALID_INPUT']);
  throw new FieldError('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
}

/** The account a user picker's value names, `undefined` for nobody. @throws FieldError */
export function userValue(value: unknown, { people }: Site): string | undefined {
  if (value === null) return undefined;
  const { accountId, id } = userReference.safeParse(value).data ?? {};
  const wanted = accountId ?? id;
  if (wanted === null || wanted === undefined) {
    if (accountId === null || id === null) return undefined;
    throw new FieldError('expected Object containing an accountId');
  }
  if (!people.find(wanted)) throw new FieldError(`User '${wanted}' does not exist.`);
  return wanted;
}

/** What an `{id}` or `{name}` refers to. @throws FieldError */
function referenced<T extends { id: string; name: string }>(
  value: unknown,
  lookup: Lookup<T>,
  refusal: string,
): T {
  const { id, name } = reference.safeParse(value).data ?? {};
  const wanted = id ?? name;
  const found = wanted === undefined ? undefined : lookup.find(wanted);
  if (!found) throw new FieldError(refusal);
  return found;
}

/** `-1` is the project's default assignee, who is nobody in every project of the sandbox. */
const isDefault = (value: unknown): boolean => userReference.safeParse(value).data?.accountId === '-1';

function personWriter(field: 'assignee' | 'reporter'): FieldWriter {
  return (value, issue, site) => {
    const after = field === 'assignee' && isDefault(value) ? undefined : userValue(value, site);
    if (field === 'reporter' && after === undefined) throw new FieldError('Reporter is required.');
    if (field === 'assignee' && after !== undefined && site.people.find(after)?.role === 'customer') {
      throw new FieldError(`User '${after}' cannot be assigned issues.`);
    }
    const before = issue[field];
    const name = (accountId: string | undefined) =>
      accountId === undefined ? null : site.people.displayName(accountId);
    return {
      patch: { [field]: after },
      item: changeItem(field, field, {
        from: before ?? null,
        fromString: name(before),
        to: after ?? null,
        toString: name(after),
      }),
    };
  };
}

const writeSummary: FieldWriter = (value, issue) => {
  if (typeof value !== 'string') throw new FieldError('Operation value must be a string');
  if (value.trim() === '') throw new FieldError('You must specify a summary of the issue.');
  if (/[\r\n]/.test(value))
    throw new FieldError('The summary is invalid because it contains newline characters.');
  if (value.length > MAX_SUMMARY_LENGTH) throw new FieldError('Summary must be less than 255 characters.');
  return {
    patch: { summary: value },
    item: changeItem('summary', 'summary', textEnds(issue.summary, value)),
  };
};

const writeDescription: FieldWriter = (value, issue) => {
  const after = value === null ? undefined : adfValue(value);
  return {
    patch: { description: after },
    item: changeItem(
      'description',
      'description',
      textEnds(issue.description?.text ?? null, after?.text ?? null),
    ),
  };
};

const writePriority: FieldWriter = (value, issue, { catalog }) => {
  const before = catalog.priorities.get(issue.priorityId);
  const after = referenced(value, catalog.priorities, 'The priority selected is invalid.');
  return {
    patch: { priorityId: after.id },
    item: changeItem('priority', 'priority', namedEnds(before, after)),
  };
};

const writeResolution: FieldWriter = (value, issue, site) => {
  const { resolutions } = site.catalog;
  const before = issue.resolutionId === undefined ? undefined : resolutions.get(issue.resolutionId);
  const after =
    value === null ? undefined : referenced(value, resolutions, 'The resolution selected is invalid.');
  return {
    patch: { resolutionId: after?.id, resolved: after && (issue.resolved ?? site.now()) },
    item: changeItem('resolution', 'resolution', namedEnds(before, after)),
  };
};

const writeSecurity: FieldWriter = (value, issue, { catalog }) => {
  const levels = catalog.securityLevels;
  const before = issue.securityLevelId === undefined ? undefined : levels.get(issue.securityLevelId);
  const after = value === null ? undefined : referenced(value, levels, 'Security level is invalid.');
  return {
    patch: { securityLevelId: after?.id },
    item: changeItem('Security', 'security', namedEnds(before, after)),
  };
};

const writeLabels: FieldWriter = (value, issue) => {
  const labels = z.array(z.string()).safeParse(value).data;
  if (!labels) throw new FieldError('data was not an array');
  const bad = labels.find((label) => label === '' || /\s/.test(label));
  if (bad !== undefined) throw new FieldError(`The label '${bad}' contains spaces which is invalid.`);
  const after = [...new Set(labels)];
  return {
    patch: { labels: after },
    item: changeItem('labels', 'labels', textEnds(issue.labels.join(' '), after.join(' '))),
  };
};

const writeComponents: FieldWriter = (value, issue, { catalog }) => {
  const references = z.array(reference).safeParse(value).data;
  if (!references) throw new FieldError('data was not an array');
  const offered = catalog.componentsOf(issue.project.key);
  const after = references.map(({ id, name }) => {
    const found = offered.find((component) => component.id === id || component.name === name);
    if (!found) throw new FieldError(`Component name '${name ?? id}' is not valid`);
    return found;
  });
  const before = issue.componentIds.flatMap((id) => catalog.component(id) ?? []);
  const list = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : null);
  return {
    patch: { componentIds: [...new Set(after.map(({ id }) => id))] },
    item: changeItem('Component', 'components', {
      from: list(before.map(({ id }) => id)),
      fromString: list(before.map(({ name }) => name)),
      to: list(after.map(({ id }) => id)),
      toString: list(after.map(({ name }) => name)),
    }),
  };
};

const writeDueDate: FieldWriter = (value, issue) => {
  const date = dateOnly.safeParse(value);
  if (!date.success) throw new FieldError('Operation value must be a string in the format yyyy-MM-dd');
  const after = date.data ?? undefined;
  return {
    patch: { dueDate: after },
    item: changeItem('duedate', 'duedate', {
      from: issue.dueDate ?? null,
      fromString: issue.dueDate ?? null,
      to: after ?? null,
      toString: after ?? null,
    }),
  };
};

/** The fields that clients may set, and how. */
export const SYSTEM_WRITERS: Readonly<Record<string, FieldWriter>> = {
  summary: writeSummary,
  description: writeDescription,
  priority: writePriority,
  resolution: writeResolution,
  assignee: personWriter('assignee'),
  reporter: personWriter('reporter'),
  labels: writeLabels,
  components: writeComponents,
  security: writeSecurity,
  duedate: writeDueDate,
};

type Named = { id: string; name: string } | undefined;

const namedEnds = (before: Named, after: Named) => ({
  from: before?.id ?? null,
  fromString: before?.name ?? null,
  to: after?.id ?? null,
  toString: after?.name ?? null,
});

/** The value of a list field in the form that clients send, for `add` and `remove`. */
export function currentList(fieldId: string, issue: IssueRecord): unknown[] | undefined {
  if (fieldId === 'labels') return [...issue.labels];
  if (fieldId === 'components') return issue.componentIds.map((id) => ({ id }));
  return undefined;
}
