import { type Phrase, phrase, type Reader, say } from '../../wording';
import type { EvidenceId } from '../evidence/evidence-id';
import { slowPages } from '../impact/page-impact';
import { nextUpdateAt } from './cadence';
import type { Audience, UpdateStage } from './update';
import type { UpdateFacts } from './update-facts';

export interface UpdateDraft {
  /** lines of plain text, ready to be edited */
  text: string;
  evidenceIds: EvidenceId[];
}

/**
 * Drafts an update for one audience from the facts (practice, sections C and E): responders get what is known and done,
 * stakeholders the effect without technical detail, customers what they see and when they hear again. No draft names a
 * cause: a suspect is for responders alone and is called unconfirmed.
 *
 * @param now ISO 8601; the next update's time is counted from it
 */
export function draftUpdate(
  facts: UpdateFacts,
  audience: Audience,
  stage: UpdateStage,
  now: string,
  reader: Reader,
): UpdateDraft {
  const phrases = DRAFTS[audience](facts, stage, now);
  return {
    text: phrases.map((line) => (typeof line === 'string' ? line : say(line, reader))).join('\n'),
    evidenceIds: audience === 'customers' ? [] : evidenceIds(facts, audience),
  };
}

type Line = Phrase | string;
type Draft = (facts: UpdateFacts, stage: UpdateStage, now: string) => Line[];

const DRAFTS: Record<Audience, Draft> = {
  responders: (facts, stage, now) => [
    phrase(`communication.responders-opening.${stage}`, { at: now, key: facts.incident.key }),
    ...factLines(facts),
    ...moveLines(facts, stage),
    nextUpdateLine(facts, 'responders', now, stage),
  ],
  stakeholders: (facts, stage, now) => [
    phrase('communication.stakeholders-opening', {
      key: facts.incident.key,
      level: facts.level,
      summary: facts.incident.summary,
    }),
    phrase('communication.since', { at: facts.startedAt }),
    ...affectedLines(facts),
    phrase(`communication.stakeholders-state.${stage}`),
    nextUpdateLine(facts, 'stakeholders', now, stage),
  ],
  customers: (facts, stage, now) => {
    const area = affectedArea(facts);
    if (stage === 'resolved') return [phrase('communication.customers-state.resolved', { area })];
    return [
      phrase(`communication.customers-symptom.${symptom(facts)}`, { area, at: facts.startedAt }),
      phrase(`communication.customers-state.${stage}`),
      nextUpdateLine(facts, 'customers', now, stage),
    ];
  },
};

/** The facts as lines: severity, start, services, people affected, and the suspect deployment as a suspicion. */
export function factLines(facts: UpdateFacts): Phrase[] {
  const { deployment } = facts;
  return [
    phrase(facts.isAccepted ? 'communication.severity-line' : 'communication.suggested-severity-line', {
      level: facts.level,
    }),
    phrase('communication.since', { at: facts.startedAt }),
    ...(facts.incident.services.length > 0
      ? [phrase('communication.services', { services: facts.incident.services })]
      : []),
    ...affectedLines(facts),
    ...(deployment && deployment.leadMinutes >= 0
      ? [
          phrase('communication.suspect', {
            version: deployment.version,
            at: deployment.deployedAt,
            minutes: Math.round(deployment.leadMinutes),
          }),
        ]
      : []),
  ];
}

function affectedLines({ impact }: UpdateFacts): Phrase[] {
  if (!impact.affected) return [phrase('communication.affected-unknown')];
  const count = phrase('communication.affected', {
    users: impact.affected.users,
    atLeast: impact.affected.isLowerBound,
    at: impact.affected.countedAt ?? impact.measuredAt,
  });
  return impact.affectedShare === undefined
    ? [count]
    : [count, phrase('communication.affected-share', { share: impact.affectedShare })];
}

function moveLines(facts: UpdateFacts, stage: UpdateStage): Line[] {
  if (stage === 'resolved' || facts.firstMoves.length === 0) return [];
  return [phrase('communication.doing-heading'), ...facts.firstMoves.slice(0, 2).map((move) => move.action)];
}

function nextUpdateLine(facts: UpdateFacts, audience: Audience, now: string, stage: UpdateStage): Phrase {
  const at = stage === 'resolved' ? undefined : nextUpdateAt(facts.level, audience, now);
  return at ? phrase('communication.next-update', { at }) : phrase('communication.no-next-update');
}

/**
 * What customers know the affected part as: the page that is slowest, when one is slow, or else the first service. Nothing
 * else is theirs to read: the ticket's summary is written for colleagues.
 */
function affectedArea({ impact, incident }: UpdateFacts): Phrase {
  const [slowest] = slowPages(impact.pages);
  if (slowest) return phrase('communication.area-page', { page: slowest.name });
  const [service] = incident.services;
  return service
    ? phrase('communication.area-service', { service: service.replace(/[-_]+/g, ' ') })
    : phrase('communication.area-unknown');
}

function symptom({ impact }: UpdateFacts): 'slow' | 'down' | 'impaired' {
  if (slowPages(impact.pages).length > 0) return 'slow';
  return impact.affectedShare !== undefined && impact.affectedShare > 0.9 ? 'down' : 'impaired';
}

function evidenceIds({ impact, deployment }: UpdateFacts, audience: Audience): EvidenceId[] {
  const ids: EvidenceId[] = [];
  if (impact.affected) ids.push('impact.users-affected');
  if (impact.affectedShare !== undefined) ids.push('impact.affected-share');
  if (audience === 'responders' && deployment) ids.push('impact.deployment');
  return ids;
}
