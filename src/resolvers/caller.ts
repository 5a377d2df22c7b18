import { z } from 'zod';
import type { IncidentRef } from '../domain/incident/incident';
import type { Reader } from '../wording';

/** What the platform says about who calls from where (https://developer.atlassian.com/platform/forge/runtime-reference/forge-resolver/). */
const contextSchema = z.object({
  extension: z.object({
    issue: z.object({ id: z.string(), key: z.string() }).optional(),
    project: z.object({ id: z.string(), key: z.string() }),
  }),
});

const localeSchema = z.object({ locale: z.string(), timezone: z.string() }).partial();

/** Where a call comes from, and in whose words it is answered. */
export interface Caller {
  reader: Reader;
  /** absent on the project settings page */
  incident?: IncidentRef;
  projectKey: string;
}

/** @throws z.ZodError when the platform's context is not what it documents */
export function readCaller(context: unknown): Caller {
  const { extension } = contextSchema.parse(context);
  return { reader: readerOf(context), incident: extension.issue, projectKey: extension.project.key };
}

/** The caller's language and time zone; English and UTC where the platform does not tell. */
export function readerOf(context: unknown): Reader {
  const { locale, timezone } = localeSchema.safeParse(context).data ?? {};
  return { locale: locale?.startsWith('ja') ? 'ja' : 'en', timeZone: timezone ?? 'UTC' };
}
