import { z } from 'zod';
import { assessmentSchema } from '../domain/assessment/assessment';
import { sentUpdateSchema } from '../domain/communication/update';
import { instantSchema } from '../domain/evidence/evidence';
import { alertCountSchema } from '../domain/impact';
import { storedSettingsSchema } from '../domain/settings/stored-settings';
import { driftNoticeSchema, severityDecisionSchema, severityObservationSchema } from '../domain/severity';
import { pairVerdictSchema, storedStatisticsSchema } from '../domain/similarity';

/** What the app keeps. Records of an incident are named by the ticket's id, which survives a move to another project. */

export const assessmentRecord = { name: 'assessment', schema: assessmentSchema };

/** oldest first */
export const decisionsRecord = { name: 'decisions', schema: z.array(severityDecisionSchema) };

export const channelRecord = {
  name: 'channel',
  schema: z.object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    openedAt: instantSchema,
    /** the pinned first message; absent while it could not be posted */
    openingMessageId: z.string().optional(),
  }),
};

/** oldest first */
export const updatesRecord = { name: 'updates', schema: z.array(sentUpdateSchema) };

/** An update that reached the channel but not yet the ticket: a second attempt does not post it again. */
export const postedUpdateRecord = {
  name: 'posted-update',
  schema: z.object({ channelMessageUrl: z.string() }),
};

export const postmortemRecord = {
  name: 'postmortem',
  schema: z.object({ pageId: z.string(), title: z.string(), url: z.string(), writtenAt: instantSchema }),
};

/** by project key */
export const settingsRecord = { name: 'settings', schema: storedSettingsSchema };

/** What people said about pairs of tickets; by project key, oldest first. */
export const verdictsRecord = { name: 'verdicts', schema: z.array(pairVerdictSchema) };

/**
 * The latest alert of an error group, as user monitoring sent it by itself; by project key and group id.
 */
export const alertRecord = { name: 'alert', schema: alertCountSchema };

/** Incidents that are open and were assessed: what the watch looks after; by ticket id. */
export const watchedRecord = { name: 'watched', schema: z.object({ key: z.string() }) };

/** How the facts stood at each evaluation since the last decision, and what people were told; by ticket id. */
export const driftRecord = {
  name: 'drift',
  schema: z.object({
    observations: z.array(severityObservationSchema),
    /** whether the decision fitted at the last evaluation */
    fits: z.boolean(),
    told: driftNoticeSchema.optional(),
  }),
};

/** How far the reading of a project's history has come; by project key. */
export const historyRunRecord = {
  name: 'history-run',
  schema: z.object({
    runId: z.string(),
    state: z.enum(['running', 'done']),
    startedAt: instantSchema,
    updatedAt: instantSchema,
    ticketsCounted: z.number().int().nonnegative(),
  }),
};

/** Statistics that a run is still counting; they replace the others when it is done. By project key. */
export const unfinishedStatisticsRecord = { name: 'unfinished-statistics', schema: storedStatisticsSchema };

/** by project key */
export const statisticsRecord = { name: 'statistics', schema: storedStatisticsSchema };
