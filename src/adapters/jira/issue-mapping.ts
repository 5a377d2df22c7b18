import { z } from 'zod';
import type { Incident, IncidentComment, IncidentLink, Participant } from '../../domain/incident/incident';
import { isIncidentType } from '../../domain/incident/incident-type';
import type { PastIncident } from '../../ports/ticketing';
import { plainTextOf } from '../adf/adf-to-rich-text';
import type { IncidentFields } from './fields';
import type { JiraIssue, JiraStatus, JiraUser } from './issue-schema';
import { levelsOf, type OptionLevels, severityOf } from './severity-options';

/** Names vary between sites, ids even more; the name and the kind of project tell together. */
export function isIncidentIssue({
  fields,
}: {
  fields: Pick<JiraIssue['fields'], 'issuetype' | 'project'>;
}): boolean {
  return isIncidentType(fields.issuetype.name) && fields.project.projectTypeKey === 'service_desk';
}

/**
 * Incidents, reviews of them and customers' requests, by the names that Jira's templates give their types in both languages;
 * a linked issue tells neither its project nor its kind.
 */
const REPORT_TYPE =
  /incident|service request|^(?:request|support|question)$|インシデント|サービス(?:リクエスト|要求)|^リクエスト$|問い合わせ/i;

/** What reading an issue takes beside the issue. */
export interface MappingContext {
  custom: IncidentFields;
  /** the site's address without a slash at its end */
  siteUrl: string;
  optionLevels: OptionLevels;
}

export function incidentOf(issue: JiraIssue, context: MappingContext): PastIncident {
  const { custom, siteUrl } = context;
  const { fields } = issue;
  const severity = severityFrom(fields, custom.severity, context.optionLevels);
  return {
    id: issue.id,
    key: issue.key,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    url: issueUrl(siteUrl, issue.key),
    summary: fields.summary,
    description: plainTextOf(fields.description),
    status: fields.status.name,
    phase: phaseOf(fields.status),
    createdAt: fields.created,
    updatedAt: fields.updated,
    ...(fields.resolutiondate && { resolvedAt: fields.resolutiondate }),
    ...(fields.resolution && { resolution: fields.resolution.name }),
    ...(fields.priority && { priority: fields.priority.name }),
    ...(severity && { severity }),
    services: servicesOf(fields, custom.affectedServices),
    labels: fields.labels ?? [],
    ...(fields.reporter && { reporter: participantOf(fields.reporter) }),
    ...(fields.assignee && { assignee: participantOf(fields.assignee) }),
    comments: commentsOf(fields.comment?.comments ?? []),
    links: linksOf(fields.issuelinks ?? [], siteUrl),
  };
}

export function issueUrl(siteUrl: string, key: string): string {
  return `${siteUrl}/browse/${key}`;
}

export function participantOf(user: JiraUser): Participant {
  return {
    accountId: user.accountId,
    displayName: user.displayName,
    ...(user.emailAddress && { email: user.emailAddress }),
    ...(user.accountType === 'customer' && { isCustomer: true }),
  };
}

/** The vendor's three status categories; an unknown one counts as under way. */
export function phaseOf(status: JiraStatus): Incident['phase'] {
  if (status.statusCategory?.key === 'new') return 'open';
  return status.statusCategory?.key === 'done' ? 'done' : 'in-progress';
}

function commentsOf(comments: NonNullable<JiraIssue['fields']['comment']>['comments']): IncidentComment[] {
  return comments
    .map((comment) => ({
      id: comment.id,
      ...(comment.author && { author: participantOf(comment.author) }),
      createdAt: comment.created,
      text: plainTextOf(comment.body),
      isPublic: comment.jsdPublic ?? false,
    }))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

function linksOf(links: NonNullable<JiraIssue['fields']['issuelinks']>, siteUrl: string): IncidentLink[] {
  return links.flatMap(({ type, inwardIssue, outwardIssue }) => {
    const other = inwardIssue ?? outwardIssue;
    if (!other) return [];
    return [
      {
        relation: inwardIssue ? type.inward : type.outward,
        id: other.id,
        key: other.key,
        summary: other.fields.summary,
        status: other.fields.status.name,
        phase: phaseOf(other.fields.status),
        url: `${siteUrl}/browse/${other.key}`,
        issueType: other.fields.issuetype.name,
        isFollowUp: !REPORT_TYPE.test(other.fields.issuetype.name.trim()),
      },
    ];
  });
}

/** What the API gives for entity and option fields; their exact shape is undocumented, so the name is looked for. */
const namedValue = z.union([
  z.string(),
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
  z.looseObject({ value: z.string() }).transform(({ value }) => value),
]);

function servicesOf(fields: JiraIssue['fields'], fieldIds: readonly string[]): string[] {
  const affected = fieldIds.flatMap((id) => {
    const values = z.array(namedValue.optional().catch(undefined)).safeParse(fields[id]);
    return values.success ? values.data.filter((name) => name !== undefined) : [];
  });
  return [...new Set([...(fields.components ?? []).map(({ name }) => name), ...affected])];
}

const severityValue = z.union([
  z.looseObject({ id: z.string().optional(), value: z.string() }),
  z.string().transform((value) => ({ value })),
]);

function severityFrom(
  fields: JiraIssue['fields'],
  fieldIds: readonly string[],
  known: OptionLevels,
): Incident['severity'] {
  for (const id of fieldIds) {
    const option = severityValue.safeParse(fields[id]);
    const level = option.success ? severityOf(option.data, known) : undefined;
    if (level) return level;
  }
  return undefined;
}

/** The levels of the severity fields' options, as far as the issue was read with what can be edited on it. */
export function optionLevelsOf({ editmeta }: JiraIssue, fieldIds: readonly string[]): OptionLevels {
  return new Map(fieldIds.flatMap((id) => [...levelsOf(editmeta?.fields[id]?.allowedValues ?? [])]));
}
