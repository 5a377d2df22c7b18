import { type Phrase, phrase } from '../../wording';
import type { EvidenceId } from '../evidence/evidence-id';
import type { Impact, SuspectDeployment } from '../impact/impact';
import type { TicketWords } from '../severity/text/ticket-words';

export interface RollbackJudgement {
  answer: 'roll-back' | 'do-not';
  because: Phrase;
  evidenceIds: EvidenceId[];
}

/** So long before the start a deployment plainly correlates; longer leads are possible. */
const PLAIN_LEAD_MINUTES = 120;

/**
 * Roll back? Yes when a recent deployment correlates. No when data is being lost: rolling code back over changed data can
 * make it worse. Unsure: roll back, because it can be undone. Without a suspect there is nothing to judge.
 */
export function judgeRollback(
  deployment: SuspectDeployment | undefined,
  impact: Impact | undefined,
  words: TicketWords,
): RollbackJudgement | undefined {
  if (!deployment) return undefined;
  const { version, leadMinutes, deployedAt: at } = deployment;
  const dataLoss = words.firmest('data-loss');
  if (dataLoss) {
    const because = phrase('response.rollback-data', { version });
    return { answer: 'do-not', because, evidenceIds: ['impact.deployment', dataLoss.id] };
  }
  const newErrors = impact?.errorGroups.some(({ isNew }) => isNew) ?? false;
  const isOnVersion =
    impact?.segments.some(({ dimension, name }) => dimension === 'version' && name === version) ?? false;
  const evidenceIds: EvidenceId[] = ['impact.deployment'];
  if (newErrors) evidenceIds.push('impact.new-error-groups');
  if (isOnVersion) evidenceIds.push('impact.segments');
  const isPlain = newErrors || isOnVersion || (leadMinutes >= 0 && leadMinutes <= PLAIN_LEAD_MINUTES);
  const because = isPlain
    ? phrase('response.rollback-correlates', { version, at, leadMinutes, newErrors, isOnVersion })
    : phrase('response.rollback-unsure', { version, leadMinutes });
  return { answer: 'roll-back', because, evidenceIds };
}
