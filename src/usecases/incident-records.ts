import type { z } from 'zod';
import type { Assessment } from '../domain/assessment/assessment';
import type { SentUpdate } from '../domain/communication/update';
import type { DriftNotice, SeverityDecision } from '../domain/severity';
import type { Store } from '../ports';
import { phrase } from '../wording';
import {
  assessmentRecord,
  channelRecord,
  decisionsRecord,
  driftRecord,
  postmortemRecord,
  updatesRecord,
} from './records';
import { Refusal } from './refusal';

/** What the app knows about an incident from its own store. */
export interface IncidentRecords {
  assessment?: Assessment;
  /** oldest first */
  decisions: SeverityDecision[];
  /** oldest first */
  updates: SentUpdate[];
  channel?: z.output<typeof channelRecord.schema>;
  /** what people were told when the severity no longer fitted */
  drift?: DriftNotice;
  postmortem?: { pageId: string; title: string; url: string; writtenAt: string };
}

/** Reads all records of an incident side by side. */
export async function readRecords(store: Store, incidentId: string): Promise<IncidentRecords> {
  const [assessment, decisions, updates, channel, postmortem, drift] = await Promise.all([
    store.read(assessmentRecord, incidentId),
    store.read(decisionsRecord, incidentId),
    store.read(updatesRecord, incidentId),
    store.read(channelRecord, incidentId),
    store.read(postmortemRecord, incidentId),
    store.read(driftRecord, incidentId),
  ]);
  return {
    assessment,
    decisions: decisions ?? [],
    updates: updates ?? [],
    channel,
    postmortem,
    drift: drift && !drift.fits && isAbout(drift.told, decisions?.at(-1)) ? drift.told : undefined,
  };
}

/** What was told of an earlier decision says nothing of the present one. */
function isAbout(told: DriftNotice | undefined, decision: SeverityDecision | undefined): boolean {
  return told !== undefined && told.decidedAt === decision?.decidedAt;
}

/** @throws Refusal `not-found` when nobody assessed the incident yet */
export function assessed(records: IncidentRecords): Assessment {
  if (!records.assessment) throw new Refusal('not-found', phrase('errors.not-assessed'));
  return records.assessment;
}
