import { createHash } from 'node:crypto';
import type { SentUpdateView } from '../contract';
import { nextUpdateAt } from '../domain/communication/cadence';
import type { Audience, SentUpdate, UpdateStage } from '../domain/communication/update';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import { currentLevel } from '../domain/severity';
import type { SeverityLevel } from '../domain/severity/severity';
import type { Ports } from '../ports';
import { phrase } from '../wording';
import { authoriseEditor } from './authorise-editor';
import { checkText } from './check-text';
import { exclusively } from './exclusively';
import { type IncidentRecords, readRecords } from './incident-records';
import { newestThatFit } from './newest-that-fit';
import { projectKeyOf, projectReader, projectSettings } from './project-settings';
import { customerRecipients, publishToCustomers } from './publish-to-customers';
import { readIncident } from './read-incident';
import { BEGUN_SECONDS, begunUpdateRecord, updatesRecord } from './records';
import { Refusal } from './refusal';
import { tellTeam } from './tell-team';

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
  /** the tickets the person saw then; not compared when absent */
  confirmedRecipients?: readonly string[];
}

/**
 * Sends an update: to responders and stakeholders into the channel (where one is open) and as an internal comment, to
 * customers as a public comment on each of their linked requests, and only when the very text was confirmed. What could not be reached beside the ticket is
 * said in the answer, and the same call completes it.
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
  const [incident, records, settings, viewer, known] = await Promise.all([
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
  const level = levelOf(incident, records);
  if (earlier && !earlier.isIncomplete) return viewOf(earlier);
  if (!known) await store.write(begunUpdateRecord, begunId, begun, BEGUN_SECONDS);
  const sentAt = earlier?.sentAt ?? clock.now().toISOString();
  const { problems, ...delivered } =
    input.audience === 'customers'
      ? await publish(ports, input, { incident, reached: earlier?.recipients ?? [] })
      : await tell(
          ports,
          { ...input, sentAt },
          {
            begun,
            wasTried: known !== undefined,
            channel: records.channel,
            reader: projectReader(settings),
          },
        );
  const next = level && nextUpdateAt(level, input.audience, input.stage, sentAt);
  const update: SentUpdate = {
    sendId: input.sendId,
    audience: input.audience,
    stage: input.stage,
    sentAt,
    sentBy: { accountId: viewer.accountId },
    ...delivered,
    ...(next && { nextUpdateAt: next }),
    ...(Object.keys(problems).length > 0 && { isIncomplete: true }),
  };
  await store.write(updatesRecord, id, kept([...records.updates.filter((one) => one !== earlier), update]));
  return { ...viewOf(update), ...problems };
}

async function tell(...args: Parameters<typeof tellTeam>) {
  const { channelProblem, ...delivered } = await tellTeam(...args);
  return { ...delivered, problems: { ...(channelProblem && { channelProblem }) } };
}

/** @throws Refusal when no customer would get it, or not those whom the person saw when confirming */
async function publish(
  { ticketing }: SendPorts,
  { incident: { key }, sendId, text, confirmedRecipients }: UpdateToSend,
  { incident, reached }: { incident: Incident; reached: readonly string[] },
) {
  const recipients = await customerRecipients(ticketing, incident);
  if (confirmedRecipients && !hasSameMembers(confirmedRecipients, recipients)) {
    throw new Refusal('conflict', phrase('errors.other-recipients'));
  }
  const to = { incidentKey: key, mark: `update:${sendId}`, text, recipients };
  const { recipientsProblem, ...delivered } = await publishToCustomers(ticketing, to, reached);
  return { ...delivered, problems: { ...(recipientsProblem && { recipientsProblem }) } };
}

function hasSameMembers(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
}

/** Older ones leave the record and stay on the ticket; the first to each audience stops that audience's clock. */
function kept(updates: readonly SentUpdate[]): SentUpdate[] {
  const first = new Map(updates.toReversed().map((update) => [update.audience, update]));
  return newestThatFit(updates, (update) => first.get(update.audience) === update);
}

function contentHashOf({ audience, stage, text }: UpdateToSend): string {
  return createHash('sha256')
    .update(JSON.stringify([audience, stage, text]))
    .digest('hex');
}

/** An update may go out before anybody assessed the incident; nothing then says when the next one is due. */
function levelOf(incident: Incident, { decisions, assessment }: IncidentRecords): SeverityLevel | undefined {
  return assessment && currentLevel(decisions.at(-1), incident, assessment.severity).level;
}

function viewOf(update: SentUpdate): SentUpdateView {
  const { sentAt, channelMessageUrl, commentId, recipients, nextUpdateAt: next } = update;
  return {
    sentAt,
    channelMessageUrl,
    commentId,
    ...(recipients && { recipients }),
    ...(next && { nextUpdateAt: next }),
  };
}
