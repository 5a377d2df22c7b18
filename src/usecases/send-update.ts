import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { SentUpdateView } from '../contract';
import { updateMessage } from '../domain/communication/channel';
import { paragraph, type RichText, strong } from '../domain/communication/rich-text';
import { signed } from '../domain/communication/signature';
import type { Audience, SentUpdate, UpdateStage } from '../domain/communication/update';
import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { phrase, type Reader, say } from '../wording';
import { authoriseEditor } from './authorise-editor';
import { checkText } from './check-text';
import { exclusively } from './exclusively';
import { type IncidentRecords, readRecords } from './incident-records';
import { newestThatFit } from './newest-that-fit';
import { connectedChat, projectKeyOf, projectReader, projectSettings } from './project-settings';
import { readIncident } from './read-incident';
import { begunUpdateRecord, updatesRecord } from './records';
import { Refusal } from './refusal';

type SendPorts = Pick<Ports, 'ticketing' | 'store' | 'secrets' | 'connectChat' | 'clock'>;

export interface UpdateToSend {
  incident: IncidentRef;
  audience: Audience;
  stage: UpdateStage;
  text: string;
  /** one per update: sending the same again with the same id changes nothing, something else is refused */
  sendId: string;
  /** what the person saw when confirming a text for customers */
  confirmedText?: string;
}

/** For so long a send that stopped half-way can be continued. */
const BEGUN_SECONDS = 7 * 24 * 60 * 60;

/**
 * Sends an update: to responders and stakeholders into the channel (where one is open) and as an internal comment, to
 * customers as a public comment and only when the very text was confirmed.
 * @throws Refusal `invalid-input` for a text that may not go out or was not confirmed, `denied` when the person may not edit
 *   the ticket, `conflict` when the send id was used for something else
 */
export const sendUpdate =
  (ports: SendPorts) =>
  async (input: UpdateToSend): Promise<SentUpdateView> => {
    checkText(input);
    if (input.audience === 'customers' && input.confirmedText !== input.text) {
      throw new Refusal('invalid-input', phrase('errors.not-confirmed'));
    }
    return exclusively(
      ports.store,
      `update:${input.incident.id}`,
      phrase('errors.what.update'),
      ports.clock.now(),
      () => send(ports, input),
    );
  };

async function send(ports: SendPorts, input: UpdateToSend): Promise<SentUpdateView> {
  const { ticketing, store, clock } = ports;
  const { id, key } = input.incident;
  const begunId = `${id}:${input.sendId}`;
  const [, records, settings, viewer, known] = await Promise.all([
    readIncident(ticketing, key),
    readRecords(store, id),
    projectSettings(store, projectKeyOf(key)),
    ticketing.viewer(),
    store.read(begunUpdateRecord, begunId),
    authoriseEditor(ticketing, key),
  ]);
  const begun = known ?? { contentHash: contentHashOf(input) };
  if (begun.contentHash !== contentHashOf(input)) {
    throw new Refusal('conflict', phrase('errors.other-update'));
  }
  const earlier = records.updates.find((update) => update.sendId === input.sendId);
  if (earlier) return viewOf(earlier);
  if (!known) await store.write(begunUpdateRecord, begunId, begun, BEGUN_SECONDS);
  const sentAt = clock.now().toISOString();
  const channelMessageUrl =
    input.audience === 'customers'
      ? undefined
      : await postOnce(ports, input, { begun, wasTried: known !== undefined, channel: records.channel });
  const mark = `update:${input.sendId}`;
  const comment =
    input.audience === 'customers'
      ? await ticketing.putPublicComment(key, mark, input.text)
      : await ticketing.putInternalComment(key, mark, commentBody(input, sentAt, projectReader(settings)));
  const update: SentUpdate = {
    sendId: input.sendId,
    audience: input.audience,
    stage: input.stage,
    sentAt,
    sentBy: { accountId: viewer.accountId },
    channelMessageUrl,
    commentId: comment.id,
  };
  await store.write(updatesRecord, id, kept([...records.updates, update]));
  return viewOf(update);
}

/** Older ones leave the record and stay on the ticket; the first to each audience stops that audience's clock. */
function kept(updates: readonly SentUpdate[]): SentUpdate[] {
  const first = new Map(updates.toReversed().map((update) => [update.audience, update]));
  return newestThatFit(updates, (update) => first.get(update.audience) === update);
}

/** Posts to the channel unless an earlier attempt with the same id did, be it that only its answer was lost. */
async function postOnce(
  ports: SendPorts,
  { incident, sendId, text }: UpdateToSend,
  given: {
    begun: z.output<typeof begunUpdateRecord.schema>;
    wasTried: boolean;
    channel: IncidentRecords['channel'];
  },
): Promise<string | undefined> {
  const { begun, channel } = given;
  if (!channel || begun.channelMessageUrl) return begun.channelMessageUrl;
  const chat = await connectedChat(ports, projectKeyOf(incident.key));
  const mark = `update:${sendId}`;
  const arrived = given.wasTried ? await chat.findPost(channel.id, mark) : undefined;
  const { url } = arrived ?? (await chat.post(channel.id, updateMessage(text), mark));
  const posted = { ...begun, channelMessageUrl: url };
  await ports.store.write(begunUpdateRecord, `${incident.id}:${sendId}`, posted, BEGUN_SECONDS);
  return url;
}

function contentHashOf({ audience, stage, text }: UpdateToSend): string {
  return createHash('sha256')
    .update(JSON.stringify([audience, stage, text]))
    .digest('hex');
}

function commentBody(input: UpdateToSend, at: string, reader: Reader): RichText {
  const headline = phrase('communication.update-comment', {
    audience: phrase(`communication.audience.${input.audience}`),
    stage: phrase(`communication.stage.${input.stage}`),
    at,
  });
  return signed([paragraph(strong(say(headline, reader))), ...updateMessage(input.text)]);
}

function viewOf({ sentAt, channelMessageUrl, commentId }: SentUpdate): SentUpdateView {
  return { sentAt, channelMessageUrl, commentId };
}
