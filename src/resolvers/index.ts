import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import type { Definitions } from '../contract';
import { audienceSchema, updateStageSchema } from '../domain/communication/update';
import { settingsSchema } from '../domain/settings/settings';
import { severityLevelSchema } from '../domain/severity/severity';
import { acceptSeverity } from '../usecases/accept-severity';
import { assessForViewer } from '../usecases/assess-for-viewer';
import { checkConnection } from '../usecases/check-connection';
import { checkPublication } from '../usecases/check-publication';
import { createPostmortem } from '../usecases/create-postmortem';
import { draftUpdate } from '../usecases/draft-update';
import { judgeMatch } from '../usecases/judge-match';
import { openChannel } from '../usecases/open-channel';
import { previewPostmortem } from '../usecases/preview-postmortem';
import { readSettings } from '../usecases/read-settings';
import { rebuildHistory } from '../usecases/rebuild-history';
import { saveSettings } from '../usecases/save-settings';
import { sendUpdate } from '../usecases/send-update';
import { showAssessment } from '../usecases/show-assessment';
import { showHistory } from '../usecases/show-history';
import { say } from '../wording';
import { handle, handleOnIncident } from './handle';

const nothing = z.object({});
const language = z.enum(['en', 'ja']).optional();
/** Far above what may be sent: how long an update may be is the use case's to say. */
const updateText = z.string().max(100_000);

/** Every function the browser may call, for all modules of the app. */
export const resolver = makeResolver<Definitions>({
  'assessment.get': handleOnIncident(
    z.object({ detail: z.enum(['summary', 'full']).default('full') }),
    (ports, incident, input) => showAssessment(ports)({ incident, ...input }),
  ),
  'assessment.refresh': handleOnIncident(nothing, (ports, incident) => assessForViewer(ports)({ incident })),
  'severity.accept': handleOnIncident(
    z.object({ level: severityLevelSchema, reason: z.string().max(2000).optional() }),
    (ports, incident, input) => acceptSeverity(ports)({ incident, ...input }),
  ),
  'channel.open': handleOnIncident(
    z.object({ isPrivate: z.boolean().default(false) }),
    (ports, incident, input) => openChannel(ports)({ incident, ...input }),
  ),
  'update.draft': handleOnIncident(
    z.object({ audience: audienceSchema, stage: updateStageSchema.optional(), language }),
    (ports, incident, input) => draftUpdate(ports)({ incident, ...input }),
  ),
  'update.check': handleOnIncident(
    z.object({ stage: updateStageSchema, text: updateText }),
    (ports, incident, input) => checkPublication(ports)({ incident, ...input }),
  ),
  'update.send': handleOnIncident(
    z.object({
      audience: audienceSchema,
      stage: updateStageSchema,
      text: updateText,
      sendId: z.string().min(8).max(64),
      confirmedText: updateText.optional(),
      confirmedRecipients: z.array(z.string().max(64)).max(1000).optional(),
    }),
    (ports, incident, input) => sendUpdate(ports)({ incident, ...input }),
  ),
  'similar.judge': handleOnIncident(
    z.object({ otherId: z.string().max(32), verdict: z.enum(['same', 'unrelated', 'undecided']) }),
    async (ports, incident, input) => {
      await judgeMatch(ports)({ incident, ...input });
      return null;
    },
  ),
  'postmortem.preview': handleOnIncident(z.object({ language }), (ports, incident, input) =>
    previewPostmortem(ports)({ incident, ...input }),
  ),
  'postmortem.create': handleOnIncident(
    z.object({ language, replacesVersion: z.int().positive().optional() }),
    (ports, incident, input) => createPostmortem(ports)({ incident, ...input }),
  ),
  'settings.get': handle(nothing, (ports, _input, { projectKey }) => readSettings(ports)({ projectKey })),
  'settings.save': handle(
    z.object({
      settings: settingsSchema,
      secrets: z
        .object({ raygunToken: z.string().max(500), slackToken: z.string().max(500) })
        .partial()
        .optional(),
    }),
    (ports, change, { projectKey }) => saveSettings(ports)({ projectKey, change }),
  ),
  'history.get': handle(nothing, (ports, _input, { projectKey }) => showHistory(ports)({ projectKey })),
  'history.rebuild': handle(nothing, (ports, _input, { projectKey }) =>
    rebuildHistory(ports)({ projectKey }),
  ),
  'settings.test': handle(
    z.object({ connection: z.enum(['jira', 'confluence', 'raygun', 'slack']) }),
    async (ports, { connection }, { projectKey, reader }) => {
      const { message, ...checked } = await checkConnection(ports)({ projectKey, connection });
      return { ...checked, message: say(message, reader) };
    },
  ),
});
