import { z } from 'zod';
import type { JiraCustomField } from '../../../world/schema';
import { kindOf } from '../fields/custom-fields';
import type { IssueRecord } from '../state/issue-record';
import { calendarDay } from './dates';
import type { JqlField } from './jql-field';
import type { JqlScope } from './scope';

const reference = z.looseObject({
  id: z.string().optional(),
  accountId: z.string().optional(),
  value: z.string().optional(),
  name: z.string().optional(),
});

/** A custom field as JQL sees it. */
export function customJqlField(field: JiraCustomField, scope: JqlScope): JqlField {
  const { catalog, people, timeZone } = scope;
  const { id, name } = field;
  const ownValue = ({ custom }: IssueRecord) => custom[id];
  switch (kindOf(field)) {
    case 'text':
    case 'richText':
      return { kind: 'text', name, texts: [id], onlyContains: false };
    case 'date': {
      const startOfDay = calendarDay(timeZone);
      return {
        kind: 'date',
        name,
        instantOf: (issue) => {
          const day = ownValue(issue);
          return typeof day === 'string' ? startOfDay(day) : undefined;
        },
      };
    }
    case 'datetime':
      return { kind: 'date', name, instantOf: (issue) => dateOf(ownValue(issue)) };
    case 'number':
      return {
        kind: 'choice',
        name,
        valuesOf: (issue) => (typeof ownValue(issue) === 'number' ? [String(ownValue(issue))] : []),
        resolve: (text) => (Number.isFinite(Number(text)) ? [String(Number(text))] : undefined),
        rank: Number,
        isComparable: true,
      };
    case 'option':
    case 'options':
      return {
        kind: 'choice',
        name,
        valuesOf: (issue) =>
          listOf(ownValue(issue)).flatMap((each) => reference.safeParse(each).data?.id ?? []),
        resolve: (text) => {
          const found = field.options?.find(
            (option) => option.id === text || option.value.toLowerCase() === text.toLowerCase(),
          );
          return found && [found.id];
        },
        rank: (optionId) => field.options?.findIndex((option) => option.id === optionId) ?? -1,
        changelogId: id,
      };
    case 'user':
    case 'users':
      return {
        kind: 'choice',
        name,
        valuesOf: (issue) =>
          listOf(ownValue(issue)).flatMap((each) => reference.safeParse(each).data?.accountId ?? []),
        resolve: (text) => {
          const person = people.named(text);
          return person && [person.accountId];
        },
      };
    case 'requestType':
      return {
        kind: 'choice',
        name,
        valuesOf: ({ requestTypeId }) => (requestTypeId === undefined ? [] : [requestTypeId]),
        resolve: (text) => {
          const wanted = text.toLowerCase().replace(/\s*\([a-z0-9]+\)$/, '');
          const found = catalog.projects
            .flatMap(({ requestTypes = [] }) => requestTypes)
            .filter((type) => type.id === wanted || type.name.toLowerCase() === wanted);
          return found.length > 0 ? found.map((type) => type.id) : undefined;
        },
      };
    case 'organizations':
      return {
        kind: 'choice',
        name,
        valuesOf: ({ organization }) => (organization === undefined ? [] : [organization.toLowerCase()]),
        resolve: (text) => {
          const organization = people.organization(text);
          return organization === undefined ? undefined : [organization.toLowerCase()];
        },
      };
    case 'strings':
    case 'opaque':
      return {
        kind: 'choice',
        name,
        valuesOf: (issue) => listOf(ownValue(issue)).flatMap(textsOf),
        resolve: (text) => [text.toLowerCase()],
      };
  }
}

const listOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

function dateOf(value: unknown): number | undefined {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value).toLowerCase()];
  const { id, name, value: text } = reference.safeParse(value).data ?? {};
  return [id, name, text].flatMap((each) => each?.toLowerCase() ?? []);
}
