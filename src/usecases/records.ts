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

/** Oldest first, the newest as far as they fit; each one is a comment on the ticket too. */
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
    /** when everything was there: topic, first message, bookmark, invitations, the ticket's link */
    completedAt: instantSchema.optional(),
  }),
};

/** Oldest first, the newest as far as they fit; each one is a comment on the ticket too. */
export const updatesRecord = { name: 'updates', schema: z.array(sentUpdateSchema) };

/** An update that was begun, by ticket id and send id: a second attempt continues it and posts nothing again. */
export const begunUpdateRecord = {
  name: 'begun-update',
  schema: z.object({
    /** of audience, stage and text: under one send id there is one update */
    contentHash: z.string(),
    /** absent while it is not known to be in the channel */
    channelMessageUrl: z.string().optional(),
  }),
};

/** For so long a send that stopped half-way can be continued. */
export const BEGUN_SECONDS = 7 * 24 * 60 * 60;

/**
 * Where the postmortem was about to be written, oldest first; by ticket id. A page that was written and not remembered
 * is found again there by its mark, whatever the title or the space would be by now.
 */
export const begunPostmortemRecord = {
  name: 'begun-postmortem',
  schema: z.array(z.object({ spaceKey: z.string(), title: z.string() })),
};

export const postmortemRecord = {
  name: 'postmortem',
  schema: z.object({ pageId: z.string(), title: z.string(), url: z.string(), writtenAt: instantSchema }),
};

/** by project key */
export const settingsRecord = { name: 'settings', schema: storedSettingsSchema };

/** What people said about pairs of tickets; by project key, oldest first. */
export const verdictsRecord = { name: 'verdicts', schema: z.array(pairVerdictSchema) };

/** The latest alert of an error group, as user monitoring sent it by itself; by project key and group id. */
export const alertRecord = {
  name: 'alert',
  schema: alertCountSchema.extend({
    /** when the incidents that the error is part of were last told */
    renewedAt: instantSchema,
  }),
};
/** An error that goes on is told of every hour. */
export const ALERT_KEPT_SECONDS = 3 * 24 * 60 * 60;

/** Incidents that are open and were assessed: what the watch looks after; by project key and ticket id. */
export const watchedRecord = { name: 'watched', schema: z.object({ id: z.string(), key: z.string() }) };

/** The record of `watchedRecord` after which the next round begins. */
export const watchRoundRecord = { name: 'watch-round', schema: z.object({ lastId: z.string() }) };

/** A change came too soon after the last assessment, and a new one is queued for when the burst is over; by ticket id. */
export const settlingRecord = { name: 'settling', schema: z.object({ at: instantSchema }) };

/** How the facts stood at each evaluation since the last decision, and what people were told; by ticket id. */
export const driftRecord = {
  name: 'drift',
  schema: z.object({
    observations: z.array(severityObservationSchema),
    /** whether the decision fitted at the last evaluation */
    fits: z.boolean(),
    told: driftNoticeSchema.optional(),
    /** whether the incident's channel has got what was told */
    channelTold: z.boolean().default(false),
  }),
};

/** The latest reading of a project's history; by project key. Written when a run starts, by nothing else. */
export const historyRunRecord = {
  name: 'history-run',
  schema: z.object({ runId: z.string(), startedAt: instantSchema }),
};

/** How far a run has come; by project key and run id, so that an older run's page touches nothing of a newer one. */
export const historyProgressRecord = {
  name: 'history-progress',
  schema: z.object({
    state: z.enum(['running', 'done']),
    updatedAt: instantSchema,
    ticketsCounted: z.number().int().nonnegative(),
  }),
};

/** Statistics that a run is still counting; they replace the others when it is done. By project key and run id. */
export const unfinishedStatisticsRecord = { name: 'unfinished-statistics', schema: storedStatisticsSchema };

/** By project key; written by jobs of the history's queue alone, of which one runs at a time. */
export const statisticsRecord = { name: 'statistics', schema: storedStatisticsSchema };
