import { type Phrase, phrase, type Reader, say } from '../../wording';
import type { EvidenceId } from '../evidence/evidence-id';
import { nextUpdateAt, reportDueAt } from './cadence';
import { effectSentence, endOf, pastEffectSentence } from './customer-effect';
import type { Audience, UpdateStage } from './update';
import type { UpdateFacts } from './update-facts';

export interface UpdateDraft {
  /** lines of plain text, ready to be edited */
  text: string;
  evidenceIds: EvidenceId[];
}

/**
 * Drafts an update for one audience from the facts (practice, sections C and E): responders get what is known and
 * suggested, stakeholders the effect without technical detail, customers what they see and when they hear again. No draft
 * names a cause: a suspect is for responders alone and is called unconfirmed. What cannot be said in customers' words is a
 * slot to be filled in.
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
    text: phrases.map((line) => say(line, reader)).join('\n'),
    evidenceIds: audience === 'customers' ? [] : evidenceIds(facts, audience),
  };
}

type Draft = (facts: UpdateFacts, stage: UpdateStage, now: string) => Phrase[];

const DRAFTS: Record<Audience, Draft> = {
  responders: (facts, stage, now) => [
    phrase(`communication.responders-opening.${stage}`, { at: now, key: facts.incident.key }),
    ...factLines(facts),
    ...moveLines(facts, stage),
    nextUpdateLine(facts, 'responders', now, stage),
  ],
  stakeholders: (facts, stage, now) => [
    stakeholdersOpening(facts, stage),
    ...affectedLines(facts),
    phrase(`communication.stakeholders-state.${stage}`),
    nextUpdateLine(facts, 'stakeholders', now, stage),
  ],
  customers: (facts, stage, now) =>
    stage === 'resolved'
      ? [endOf(facts.effect), phrase('communication.customers-report', { at: reportDueAt(now) })]
      : [
          effectSentence(facts.effect, facts.startedAt),
          phrase(`communication.customers-state.${stage}`),
          nextUpdateLine(facts, 'customers', now, stage),
        ],
};

/** The effect on the business: who cannot do what since when; the ticket's summary is technical and stays out. */
function stakeholdersOpening(
  { incident, level, effect, startedAt }: UpdateFacts,
  stage: UpdateStage,
): Phrase {
  const at = startedAt;
  const isKnown = effect.area !== undefined && effect.symptom !== undefined;
  const said =
    stage === 'resolved'
      ? (pastEffectSentence(effect, at) ?? phrase('communication.past-effect-unknown', { at }))
      : isKnown
        ? effectSentence(effect, at)
        : phrase('communication.effect-unknown', { at });
  return phrase('communication.stakeholders-opening', { key: incident.key, level, effect: said });
}

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
  const { isLowerBound } = impact.affected;
  const count = phrase('communication.affected', {
    users: impact.affected.users,
    atLeast: isLowerBound,
    at: impact.affected.countedAt ?? impact.measuredAt,
  });
  return impact.affectedShare === undefined
    ? [count]
    : [count, phrase('communication.affected-share', { share: impact.affectedShare, isLowerBound })];
}

/** Suggestions: nobody knows yet whether somebody began them. Once a fix is in, the first moves are over. */
function moveLines(facts: UpdateFacts, stage: UpdateStage): Phrase[] {
  const isOver = stage === 'monitoring' || stage === 'resolved';
  if (isOver || facts.firstMoves.length === 0) return [];
  return [
    phrase('communication.suggested-moves-heading'),
    ...facts.firstMoves.slice(0, 2).map((move) => phrase('communication.bullet', { text: move.action })),
  ];
}

function nextUpdateLine(facts: UpdateFacts, audience: Audience, now: string, stage: UpdateStage): Phrase {
  const at = nextUpdateAt(facts.level, audience, stage, now);
  return at
    ? phrase('communication.next-update', { at, from: now })
    : phrase(stage === 'resolved' ? 'communication.last-update' : 'communication.no-next-update');
}

function evidenceIds({ impact, deployment }: UpdateFacts, audience: Audience): EvidenceId[] {
  const ids: EvidenceId[] = [];
  if (impact.affected) ids.push('impact.users-affected');
  if (impact.affectedShare !== undefined) ids.push('impact.affected-share');
  if (audience === 'responders' && deployment) ids.push('impact.deployment');
  return ids;
}
