import type { ChannelView } from '../contract';
import { channelName, channelOpening, channelTopic } from '../domain/communication/channel';
import { paragraph, text } from '../domain/communication/rich-text';
import { signed } from '../domain/communication/signature';
import { type UpdateFacts, updateFacts } from '../domain/communication/update-facts';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import type { Settings } from '../domain/settings/settings';
import type { Chat, Ports } from '../ports';
import { phrase, say } from '../wording';
import { authoriseEditor } from './authorise-editor';
import { allSettled, exclusively } from './exclusively';
import { assessed, type IncidentRecords, readRecords } from './incident-records';
import { connectedChat, projectKeyOf, projectReader, projectSettings } from './project-settings';
import { readIncident } from './read-incident';
import { channelRecord } from './records';

type ChannelPorts = Pick<Ports, 'ticketing' | 'store' | 'secrets' | 'connectChat' | 'clock'>;

interface Channel extends NonNullable<IncidentRecords['channel']> {
  wasCreated: boolean;
  /** an earlier attempt may have come as far as the first message */
  isContinued: boolean;
}

/**
 * Opens the incident's channel, or completes it when a first attempt stopped half-way: topic, pinned first message,
 * bookmark of the ticket, people invited, and the ticket updated with the channel's link.
 * @throws Refusal `denied` when the person may not edit the ticket
 */
export const openChannel =
  (ports: ChannelPorts) =>
  async (input: { incident: IncidentRef; isPrivate: boolean }): Promise<ChannelView> =>
    exclusively(
      ports.store,
      `channel:${input.incident.id}`,
      phrase('errors.what.channel'),
      ports.clock.now(),
      () => open(ports, input),
    );

async function open(
  ports: ChannelPorts,
  input: { incident: IncidentRef; isPrivate: boolean },
): Promise<ChannelView> {
  const { id, key } = input.incident;
  const projectKey = projectKeyOf(key);
  const [incident, records, settings, chat] = await Promise.all([
    readIncident(ports.ticketing, key),
    readRecords(ports.store, id),
    projectSettings(ports.store, projectKey),
    connectedChat(ports, projectKey),
    authoriseEditor(ports.ticketing, key),
  ]);
  const facts = updateFacts(
    incident,
    assessed(records),
    records.decisions.at(-1),
    settings.severityThresholds.coreFunctions,
  );
  const channel = await findOrCreate(ports, chat, { incident, records, isPrivate: input.isPrivate });
  const [opened, invitation] = await allSettled([
    postOpening(ports, chat, { channel, facts, settings, incident }),
    chat.invite(channel.id, invitees(incident, settings)),
    chat.setTopic(channel.id, channelTopic(facts, projectReader(settings))),
    chat.bookmark(channel.id, { title: key, url: incident.url }),
    announceOnTicket(ports, { channel, settings, incident }),
  ]);
  await ports.store.write(channelRecord, id, { ...opened, completedAt: ports.clock.now().toISOString() });
  const { name, url, wasCreated } = channel;
  return { name, url, wasCreated, ...invitation };
}

/** The channel is remembered as soon as it exists, so that a second attempt continues with the same one. */
async function findOrCreate(
  { store, clock }: ChannelPorts,
  chat: Chat,
  given: { incident: Incident; records: IncidentRecords; isPrivate: boolean },
): Promise<Channel> {
  const known = given.records.channel;
  const alive = known && (await chat.channel(known.id));
  if (known && alive)
    return { ...known, name: alive.name, url: alive.url, wasCreated: false, isContinued: true };
  const { isPrivate } = given;
  const { wasCreated, id, name, url } = await chat.ensureChannel(channelName(given.incident), { isPrivate });
  const record = { id, name, url, openedAt: clock.now().toISOString() };
  await store.write(channelRecord, given.incident.id, record);
  return { ...record, wasCreated, isContinued: false };
}

/** @returns the record with the message's id, which is remembered before the message is pinned */
async function postOpening(
  { store }: ChannelPorts,
  chat: Chat,
  given: { channel: Channel; facts: UpdateFacts; settings: Settings; incident: Incident },
): Promise<NonNullable<IncidentRecords['channel']>> {
  const { wasCreated: _, isContinued, ...record } = given.channel;
  const message = channelOpening(given.facts, projectReader(given.settings));
  const { openingMessageId } = record;
  if (openingMessageId) {
    await chat.replace(record.id, openingMessageId, message);
    await chat.pin(record.id, openingMessageId);
    return record;
  }
  const mark = `opening:${given.incident.id}`;
  const arrived = isContinued ? await chat.findPost(record.id, mark) : undefined;
  const posted = arrived ?? (await chat.post(record.id, message, mark));
  const opened = { ...record, openingMessageId: posted.id };
  await store.write(channelRecord, given.incident.id, opened);
  await chat.pin(record.id, posted.id);
  return opened;
}

async function announceOnTicket(
  { ticketing }: ChannelPorts,
  { channel, settings, incident }: { channel: Channel; settings: Settings; incident: Incident },
): Promise<void> {
  const reader = projectReader(settings);
  const title = say(phrase('communication.channel-link-title', { name: channel.name }), reader);
  const words = say(phrase('communication.channel-comment', { name: channel.name }), reader);
  await Promise.all([
    ticketing.putWebLink(incident.key, { globalId: `kaji-channel:${incident.id}`, url: channel.url, title }),
    ticketing.putInternalComment(
      incident.key,
      `channel:${channel.id}`,
      signed([paragraph({ ...text(words), href: channel.url })]),
    ),
  ]);
}

/**
 * Reporter and assignee as far as their addresses are known, then those the project always invites. A customer is neither
 * invited to where the team talks, nor is their address told to Slack.
 */
function invitees({ reporter, assignee }: Incident, settings: Settings): string[] {
  const people = [reporter, assignee].flatMap((person) =>
    person?.email !== undefined && !person.isCustomer ? [person.email] : [],
  );
  return [...new Set([...people, ...settings.slackInvitees])];
}
