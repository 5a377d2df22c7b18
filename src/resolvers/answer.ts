import type { Failure, Outcome } from '../contract';
import { logFault } from '../observability/fault-log';
import { UpstreamError } from '../ports';
import { problemOf } from '../usecases/problem';
import { Refusal } from '../usecases/refusal';
import { phrase, type Reader, say } from '../wording';

/**
 * The boundary to the browser: runs the work and turns every way it can end into an outcome. Expected failures keep their
 * code and say what to do next; a fault is logged under an id and shown as that id alone.
 */
export async function answer<Value>(reader: Reader, work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: failureOf(error, reader) };
  }
}

function failureOf(error: unknown, reader: Reader): Failure {
  if (error instanceof Refusal) {
    const { code, field } = error;
    return { code, message: say(error.phrase, reader), ...(field !== undefined && { field }) };
  }
  if (error instanceof UpstreamError) {
    if (isOursToLookAt(error)) logFault(error);
    return { code: error.code, message: say(problemOf(error), reader) };
  }
  const faultId = logFault(error);
  return { code: 'fault', message: say(phrase('errors.fault', { faultId }), reader), faultId };
}

/** The app's own store and queues failed, or a vendor answered in a shape that the schemas do not know. */
function isOursToLookAt({ system, code }: UpstreamError): boolean {
  return system === 'kaji' || code === 'invalid-answer';
}
