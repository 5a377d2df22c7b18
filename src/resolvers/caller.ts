import { z } from 'zod';
import type { Reader } from '../wording';

/** What the platform says about who calls from where (https://developer.atlassian.com/platform/forge/runtime-reference/forge-resolver/). */
const contextSchema = z.object({
  accountId: z.string(),
  locale: z.string().optional(),
  timezone: z.string().optional(),
  extension: z.object({
    issue: z.object({ id: z.string(), key: z.string() }).optional(),
    project: z.object({ id: z.string(), key: z.string() }),
  }),
});

export interface Caller {
  accountId: string;
  reader: Reader;
  /** absent on the project settings page */
  incident?: { id: string; key: string };
  projectKey: string;
}

/** @throws z.ZodError when the platform's context is not what it documents */
export function readCaller(context: unknown): Caller {
  const { accountId, locale, timezone, extension } = contextSchema.parse(context);
  return {
    accountId,
    reader: { locale: locale?.startsWith('ja') ? 'ja' : 'en', timeZone: timezone ?? 'UTC' },
    incident: extension.issue,
    projectKey: extension.project.key,
  };
}
