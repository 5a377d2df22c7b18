import { channelOpening, channelTopic } from '../domain/communication/channel';
import { decisionMessage } from '../domain/communication/decision-comment';
import { updateFacts } from '../domain/communication/update-facts';
import type { Incident } from '../domain/incident/incident';
import type { Settings } from '../domain/settings/settings';
import type { SeverityDecision } from '../domain/severity/severity';
import { type Chat, type Ports, UpstreamError } from '../ports';
import type { Phrase } from '../wording';
import { allSettled } from './exclusively';
import { assessed, type IncidentRecords } from './incident-records';
import { problemOf } from './problem';
import { connectedChat, projectReader } from './project-settings';

interface Decided {
  /** as it is with the decision written */
  incident: Incident;
  records: IncidentRecords;
  settings: Settings;
  decision: SeverityDecision;
  /** an earlier attempt may have come as far as the channel */
  isRepeated: boolean;
}

/**
 * Brings the incident's channel, where one is open, up to date with a decision: its topic, its first message, and a message
 * of its own, posted once. Each goes ahead when another fails; repeated, it writes what is missing.
 * @returns what kept some of it out of the channel
 */
export async function tellChannel(
  ports: Pick<Ports, 'secrets' | 'connectChat'>,
  decided: Decided,
): Promise<Phrase | undefined> {
  const { records, incident, settings, decision } = decided;
  const { channel } = records;
  if (!channel) return undefined;
  const reader = projectReader(settings);
  const { coreFunctions } = settings.severityThresholds;
  const facts = updateFacts(incident, assessed(records), decision, coreFunctions);
  try {
    const chat = await connectedChat(ports, incident.projectKey);
    await allSettled([
      chat.setTopic(channel.id, channelTopic(facts, reader)),
      channel.openingMessageId
        ? chat.replace(channel.id, channel.openingMessageId, channelOpening(facts, reader))
        : undefined,
      postOnce(chat, channel.id, decided),
    ]);
    return undefined;
  } catch (error) {
    if (error instanceof UpstreamError) return problemOf(error);
    throw error;
  }
}

async function postOnce(chat: Chat, channelId: string, decided: Decided): Promise<void> {
  const { decision, isRepeated, settings } = decided;
  const mark = `severity:${decision.decidedAt}`;
  if (isRepeated && (await chat.findPost(channelId, mark))) return;
  await chat.post(channelId, decisionMessage(decision, projectReader(settings)), mark);
}
