import type { z } from 'zod';
import { updateMessage } from '../domain/communication/channel';
import { paragraph, type RichText, strong } from '../domain/communication/rich-text';
import { signed } from '../domain/communication/signature';
import type { Audience, UpdateStage } from '../domain/communication/update';
import type { IncidentRef } from '../domain/incident/incident';
import { type Ports, UpstreamError } from '../ports';
import { type Phrase, phrase, type Reader, say } from '../wording';
import type { IncidentRecords } from './incident-records';
import { problemOf } from './problem';
import { connectedChat, projectKeyOf } from './project-settings';
import { BEGUN_SECONDS, begunUpdateRecord } from './records';

type TellPorts = Pick<Ports, 'ticketing' | 'store' | 'secrets' | 'connectChat'>;

export interface TeamUpdate {
  incident: IncidentRef;
  audience: Audience;
  stage: UpdateStage;
  text: string;
  sendId: string;
  /** ISO 8601, of the first attempt */
  sentAt: string;
}

interface Given {
  begun: z.output<typeof begunUpdateRecord.schema>;
  /** an earlier attempt may have come as far as the channel */
  wasTried: boolean;
  channel: IncidentRecords['channel'];
  reader: Reader;
}

/**
 * Posts an update to the incident's channel, where one is open, and writes it on the ticket as an internal note. Each of
 * the two goes ahead when the other fails; repeated, neither is written twice.
 * @returns what kept it out of the channel, when only that failed
 * @throws UpstreamError when the ticket did not take the note
 */
export async function tellTeam(
  ports: TellPorts,
  update: TeamUpdate,
  given: Given,
): Promise<{ commentId: string; channelMessageUrl?: string; channelProblem?: Phrase }> {
  const mark = `update:${update.sendId}`;
  const [posted, noted] = await Promise.allSettled([
    postOnce(ports, update, mark, given),
    ports.ticketing.putInternalComment(update.incident.key, mark, note(update, given.reader)),
  ]);
  if (noted.status === 'rejected') throw noted.reason;
  const commentId = noted.value.id;
  if (posted.status === 'fulfilled') return { commentId, channelMessageUrl: posted.value };
  if (!(posted.reason instanceof UpstreamError)) throw posted.reason;
  return { commentId, channelProblem: problemOf(posted.reason) };
}

/** Posts unless an earlier attempt with the same id did, be it that only its answer was lost. */
async function postOnce(
  ports: TellPorts,
  { incident, sendId, text }: TeamUpdate,
  mark: string,
  { begun, wasTried, channel }: Given,
): Promise<string | undefined> {
  if (!channel || begun.channelMessageUrl) return begun.channelMessageUrl;
  const chat = await connectedChat(ports, projectKeyOf(incident.key));
  const arrived = wasTried ? await chat.findPost(channel.id, mark) : undefined;
  const { url } = arrived ?? (await chat.post(channel.id, updateMessage(text), mark));
  const posted = { ...begun, channelMessageUrl: url };
  await ports.store.write(begunUpdateRecord, `${incident.id}:${sendId}`, posted, BEGUN_SECONDS);
  return url;
}

function note({ audience, stage, text, sentAt }: TeamUpdate, reader: Reader): RichText {
  const headline = phrase('communication.update-comment', {
    audience: phrase(`communication.audience.${audience}`),
    stage: phrase(`communication.stage.${stage}`),
    at: sentAt,
  });
  return signed([paragraph(strong(say(headline, reader))), ...updateMessage(text)]);
}
