import { z } from 'zod';
import { severityThresholdsSchema } from '../severity/thresholds';

/** What a project administrator chose; secrets are kept elsewhere and are only ever known to be there or not. */
export const settingsSchema = z.object({
  language: z.enum(['en', 'ja']).default('en'),
  timeZone: z.string().default('UTC'),
  raygunApplicationId: z.string().optional(),
  /** Confluence space keys that are searched for runbooks */
  runbookSpaceKeys: z.array(z.string()).default([]),
  postmortemSpaceKey: z.string().optional(),
  postmortemParentId: z.string().optional(),
  /** id of the Jira field that holds the severity; priority is used where there is none */
  severityFieldId: z.string().optional(),
  severityThresholds: severityThresholdsSchema.prefault({}),
  /** Slack user ids or user group handles invited to each incident channel */
  slackInvitees: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Secrets that people enter. */
export const SECRETS = ['raygunToken', 'slackToken'] as const;
export type SecretName = (typeof SECRETS)[number];
