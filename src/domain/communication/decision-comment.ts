import { phrase, type Reader, say } from '../../wording';
import type { Evidence } from '../evidence/evidence';
import type { SeverityDecision, SeveritySuggestion } from '../severity/severity';
import { bullets, heading, type Inline, paragraph, type RichText, strong, text } from './rich-text';

/** The internal comment that says what was decided, by whom, by which rule and on which evidence. */
export function decisionComment(
  decision: SeverityDecision,
  suggestion: SeveritySuggestion,
  evidence: readonly Evidence[],
  reader: Reader,
): RichText {
  const said = (spoken: Parameters<typeof say>[0]) => say(spoken, reader);
  const cited = evidence.filter((one) => decision.evidenceIds.includes(one.id));
  return [
    ...decisionMessage(decision, reader),
    ...(decision.reason
      ? [paragraph(said(phrase('communication.decision-reason', { reason: decision.reason })))]
      : []),
    paragraph(
      `${said(suggestion.deciding.statement)} — ${said(phrase('communication.decision-rule', { ruleId: suggestion.deciding.ruleId }))}`,
    ),
    ...(cited.length > 0
      ? [
          heading(3, said(phrase('communication.evidence-heading'))),
          bullets(...cited.map((one) => evidenceLine(one, reader))),
        ]
      : []),
  ];
}

/** What was decided and by whom, in one line. */
export function decisionMessage(decision: SeverityDecision, reader: Reader): RichText {
  const { level, suggested, decidedAt: at, decidedBy } = decision;
  const by = decidedBy.displayName;
  const headline =
    level === suggested
      ? phrase('communication.decision-accepted', { level, by, at })
      : phrase('communication.decision-overridden', { level, suggested, by, at });
  return [paragraph(strong(say(headline, reader)))];
}

function evidenceLine(evidence: Evidence, reader: Reader): Inline[] {
  const claim: Inline = { ...text(say(evidence.claim, reader)), href: evidence.source.url };
  const method = say(
    phrase('communication.evidence-method', {
      method: evidence.method,
      at: evidence.observedAt,
    }),
    reader,
  );
  return [claim, text(` (${method})`)];
}
