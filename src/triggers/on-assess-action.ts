import { z } from 'zod';
import { portsForViewer } from '../composition';
import { logFault } from '../observability/fault-log';
import { UpstreamError } from '../ports';
import { problemOf } from '../usecases/problem';
import { Refusal } from '../usecases/refusal';
import { requestAssessment } from '../usecases/request-assessment';
import { type Phrase, phrase, say } from '../wording';

/** Jira Automation gives the action's inputs as one flat payload, smart values resolved. */
const inputsSchema = z.object({
  issueKey: z
    .string()
    .trim()
    .regex(/^[A-Z][A-Z0-9_]+-\d+$/i),
});

/** `errors` fails the rule with this text in its audit log. */
type ActionResult = { issueKey: string; state: 'queued' } | { errors: { message: string }[] };

/** “Assess incident”: called by an Automation rule; the person of the invocation is the user of the rule's connection. */
export async function onAssessAction(inputs: unknown): Promise<ActionResult> {
  const parsed = inputsSchema.safeParse(inputs);
  if (!parsed.success) {
    return failed(phrase('errors.invalid-input', { field: 'issueKey', expected: 'OPS-123' }));
  }
  try {
    const { key } = await requestAssessment(portsForViewer())(parsed.data);
    return { issueKey: key, state: 'queued' };
  } catch (error) {
    if (error instanceof UpstreamError) return failed(problemOf(error));
    if (error instanceof Refusal) return failed(error.phrase);
    return failed(phrase('errors.fault', { faultId: logFault(error) }));
  }
}

function failed(problem: Phrase): ActionResult {
  return { errors: [{ message: say(problem, { locale: 'en', timeZone: 'UTC' }) }] };
}
