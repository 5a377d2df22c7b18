import { z } from 'zod';
import { isTimeZone, type Phrase, phrase } from '../../wording';
import { severityThresholdsSchema } from '../severity/thresholds';

const MAX_LENGTH = 200;
const MAX_ENTRIES = 100;

/** Text that people type, and the sentence that refuses it. */
function typed(isUsable: (value: string) => boolean, refuse: (value: string) => Phrase) {
  return z
    .string()
    .trim()
    .max(MAX_LENGTH)
    .check(({ value, issues }) => {
      if (!isUsable(value)) issues.push({ code: 'custom', input: value, params: { phrase: refuse(value) } });
    });
}

const matching = (pattern: RegExp) => (value: string) => pattern.test(value);

const id = typed(matching(/^[\w-]+$/), (value) => phrase('errors.id', { value }));
/** A personal space's key is `~` and the account's id. */
const spaceKey = typed(matching(/^~?[\w:.-]+$/), (value) => phrase('errors.id', { value }));
const timeZone = typed(isTimeZone, (value) => phrase('errors.time-zone', { value }));
const pageId = typed(matching(/^\d+$/), (value) => phrase('errors.page-id', { value }));
/** An e-mail address, a user's id or a group's `@handle`. */
const invitee = typed(matching(/^([^\s@]+@[^\s@]+|[UW][A-Z0-9]{4,}|@[\p{L}\p{N}._-]+)$/u), (value) =>
  phrase('errors.invitee', { value }),
);

/** What a project administrator chose; secrets are kept elsewhere and are only ever known to be there or not. */
export const settingsSchema = z.object({
  language: z.enum(['en', 'ja']).default('en'),
  timeZone: timeZone.default('UTC'),
  raygunApplicationId: id.optional(),
  /** Confluence space keys that are searched for runbooks */
  runbookSpaceKeys: z.array(spaceKey).max(MAX_ENTRIES).default([]),
  postmortemSpaceKey: spaceKey.optional(),
  postmortemParentId: pageId.optional(),
  /** id of the Jira field that holds the severity; priority is used where there is none */
  severityFieldId: id.optional(),
  severityThresholds: severityThresholdsSchema.prefault({}),
  /** Slack user ids, e-mail addresses or user group handles invited to each incident channel */
  slackInvitees: z.array(invitee).max(MAX_ENTRIES).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsField = keyof Settings;

/** Secrets that people enter. */
export const SECRETS = ['raygunToken', 'slackToken'] as const;
export type SecretName = (typeof SECRETS)[number];
