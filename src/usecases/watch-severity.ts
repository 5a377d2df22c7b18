import { driftMessage } from '../domain/communication/drift-message';
import { signed } from '../domain/communication/signature';
import type { IncidentRef } from '../domain/incident/incident';
import { currentLevel, type DriftNotice, detectDrift, type SeverityObservation } from '../domain/severity';
import type { Ports } from '../ports';
import type { Assessed } from './assess';
import { connectedChat, projectKeyOf, projectReader, projectSettings } from './project-settings';
import { driftRecord } from './records';

type WatchPorts = Pick<Ports, 'ticketing' | 'store' | 'secrets' | 'connectChat'>;

/** Evaluations kept beside those at which people were told; at one every five minutes more than a day. */
const MOST_OBSERVATIONS = 300;

/**
 * Compares the accepted severity with what the facts demand now. When it no longer fits for long enough, the ticket and the
 * channel are told, once each; the record is written before the channel is told, so that no repetition tells the ticket
 * twice. A channel that could not be told, or was not there yet, is told in a later round while it still matters.
 */
export async function watchSeverity(
  ports: WatchPorts,
  ref: IncidentRef,
  { incident, assessment, records }: Assessed,
): Promise<void> {
  const decision = records.decisions.at(-1);
  if (!decision) return;
  const [earlier, settings] = await Promise.all([
    ports.store.read(driftRecord, ref.id),
    projectSettings(ports.store, projectKeyOf(ref.key)),
  ]);
  const observations = earlier?.observations ?? [];
  const at = assessment.assessedAt;
  const { level } = currentLevel(decision, incident, assessment.severity);
  const drift = detectDrift(
    { ...decision, level },
    assessment.severity,
    observations,
    at,
    settings.severityThresholds.drift,
  );
  const notice: DriftNotice | undefined =
    drift.state === 'drifted' && drift.statement
      ? {
          at,
          decidedAt: decision.decidedAt,
          level: assessment.severity.level,
          statement: drift.statement,
          appeared: drift.appeared.map((finding) => finding.statement),
          ended: drift.ended.map((finding) => finding.statement),
        }
      : undefined;
  if (notice) {
    const message = driftMessage(notice, projectReader(settings));
    const mark = `drift:${decision.decidedAt}:${notice.level}`;
    await ports.ticketing.putInternalComment(ref.key, mark, signed(message));
  }
  const record = {
    observations: kept([...observations, drift.observation]),
    fits: drift.state === 'fits',
    told: notice ?? earlier?.told,
    channelTold: notice ? false : (earlier?.channelTold ?? false),
  };
  await ports.store.write(driftRecord, ref.id, record);
  const isKnown = drift.state === 'drifted' || drift.state === 'told';
  const stands = isKnown && record.told?.level === assessment.severity.level ? record.told : undefined;
  if (stands && !record.channelTold && records.channel) {
    const chat = await connectedChat(ports, projectKeyOf(ref.key));
    await chat.post(records.channel.id, driftMessage(stands, projectReader(settings)));
    await ports.store.write(driftRecord, ref.id, { ...record, channelTold: true });
  }
}

/** An old evaluation at which people were told stays: without it they would be told again. */
function kept(observations: readonly SeverityObservation[]): SeverityObservation[] {
  const newest = observations.length - MOST_OBSERVATIONS;
  return observations.filter(({ wasTold }, place) => wasTold || place >= newest);
}
