import { type Phrase, phrase } from '../../wording';
import { type Block, bullets, type Inline, link, paragraph } from '../communication/rich-text';
import { startedAt } from './header';
import type { PostmortemFacts } from './postmortem-facts';
import type { Say } from './section-writer';
import { unknown } from './unknown';

/** A suspect deployment is a hypothesis; the chain of causes is the review's to find. */
export function rootCause(facts: PostmortemFacts, said: Say): Block[] {
  const deployment = facts.assessment?.deployment;
  const hypothesis: Block[] = deployment
    ? [
        paragraph(
          said(
            phrase('postmortem.suspect', {
              version: deployment.version,
              at: deployment.deployedAt,
              minutes: Math.round(deployment.leadMinutes),
              start: startedAt(facts),
            }),
          ),
        ),
      ]
    : [];
  return [...hypothesis, unknown(phrase('postmortem.what-cause'), said)];
}

/** Gaps the app itself saw: runbooks that are stale or missing, and incidents of the same kind before. */
export function contributingFactors(facts: PostmortemFacts, said: Say): Block[] {
  const stale = facts.runbooks.filter((runbook) => runbook.isStale).map((runbook) => runbook.title);
  const seen: Phrase[] = [
    ...(stale.length > 0 ? [phrase('postmortem.stale-runbooks', { titles: stale })] : []),
    ...(lacksRunbook(facts) ? [phrase('postmortem.no-runbook', { services: facts.incident.services })] : []),
  ];
  return [
    ...(seen.length > 0 ? [bullets(...seen.map(said))] : []),
    ...similarBefore(facts, said),
    unknown(phrase('postmortem.what-factors'), said),
  ];
}

export function lacksRunbook({ runbooks, incident }: PostmortemFacts): boolean {
  return runbooks.length === 0 && incident.services.length > 0;
}

/**
 * What is weakly similar is a lead for the first hour, and no finding. By key alone: whoever reads the page may not be allowed to
 * see the other ticket, and Jira shows its summary to those who are.
 */
function similarBefore({ similar }: PostmortemFacts, said: Say): Block[] {
  const alike = similar.filter(({ strength }) => strength !== 'weak');
  if (alike.length === 0) return [];
  const links: Inline[][] = alike.map((one) => [link(one.key, one.url)]);
  return [paragraph(said(phrase('postmortem.similar'))), bullets(...links)];
}

export function wentWell(_facts: PostmortemFacts, said: Say): Block[] {
  return [unknown(phrase('postmortem.what-went-well'), said)];
}

export function lessons(_facts: PostmortemFacts, said: Say): Block[] {
  return [unknown(phrase('postmortem.what-lessons'), said)];
}
