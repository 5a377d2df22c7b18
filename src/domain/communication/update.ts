import { z } from 'zod';
import { instantSchema } from '../evidence/evidence';
import type { Incident } from '../incident/incident';

export const audienceSchema = z.enum(['responders', 'stakeholders', 'customers']);
export type Audience = z.infer<typeof audienceSchema>;

/** Stages of a status message (practice, section E). */
export const updateStageSchema = z.enum(['investigating', 'identified', 'monitoring', 'resolved']);
export type UpdateStage = z.infer<typeof updateStageSchema>;

/** The stage that a ticket's phase stands for, until a person says otherwise. */
const STAGE_OF_PHASE: Record<Incident['phase'], UpdateStage> = {
  open: 'investigating',
  'in-progress': 'investigating',
  done: 'resolved',
};

/**
 * The stage that the next update starts from: what people were told last, since whoever heard that the scope is known is not
 * told that it is looked for; the ticket's own once it is done, or was opened again after the end was told.
 *
 * @param updates oldest first
 */
export function nextStage(
  phase: Incident['phase'],
  updates: readonly Pick<SentUpdate, 'stage'>[],
): UpdateStage {
  const told = updates.at(-1)?.stage;
  return phase === 'done' || told === undefined || told === 'resolved' ? STAGE_OF_PHASE[phase] : told;
}

/** An update that went out; its text is on the ticket. */
export const sentUpdateSchema = z.object({
  sendId: z.string(),
  audience: audienceSchema,
  stage: updateStageSchema,
  sentAt: instantSchema,
  sentBy: z.object({ accountId: z.string() }),
  channelMessageUrl: z.string().optional(),
  commentId: z.string(),
  /** for customers: keys of the tickets on which it reached them */
  recipients: z.array(z.string()).optional(),
  /** when the next one to the same audience was said to come; absent where none is asked for */
  nextUpdateAt: instantSchema.optional(),
  /** part of it did not go out: sent again under the same id it is completed */
  isIncomplete: z.boolean().optional(),
});
export type SentUpdate = z.infer<typeof sentUpdateSchema>;

/**
 * What fits a message in the channel (12,000 characters) and a comment on the ticket (32,767 with its markup, which every
 * line adds to) alike, so that no reader gets less than what was written.
 */
export const MAX_UPDATE_CHARACTERS = 10_000;
export const MAX_UPDATE_LINES = 200;

export function isTooLong(text: string): boolean {
  return text.length > MAX_UPDATE_CHARACTERS || text.split('\n').length > MAX_UPDATE_LINES;
}
