import type { z } from 'zod';
import { portsForViewer } from '../composition';
import type { Outcome } from '../contract';
import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { Refusal } from '../usecases/refusal';
import { phrase } from '../wording';
import { answer } from './answer';
import { type Caller, readCaller, readerOf } from './caller';
import { readInput } from './input';

interface ResolverRequest {
  payload?: unknown;
  context: unknown;
}

/**
 * A resolver function: knows the caller, checks the payload, then runs the use case as the caller. Whether the caller may
 * see the incident is settled by reading it as the caller.
 */
export function handle<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (ports: Ports, input: z.output<Schema>, caller: Caller) => Promise<Value>,
) {
  return ({ payload, context }: ResolverRequest): Promise<Outcome<Value>> =>
    answer(readerOf(context), async () => {
      const caller = readCaller(context);
      return run(portsForViewer(), readInput(schema, payload ?? {}), caller);
    });
}

/** The same for what is asked on an incident's ticket. */
export function handleOnIncident<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (ports: Ports, incident: IncidentRef, input: z.output<Schema>) => Promise<Value>,
) {
  return handle(schema, (ports, input, { incident }) => {
    if (!incident) throw new Refusal('not-an-incident', phrase('errors.no-issue'));
    return run(ports, incident, input);
  });
}
