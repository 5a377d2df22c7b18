import { z } from 'zod';
import { ask } from './http';

export const CONDITIONS = ['normal', 'degraded', 'severe', 'recovering', 'recovered'] as const;
export const UPSTREAMS = ['jira', 'confluence', 'raygun', 'slack', 'kvs'] as const;
export const FAULT_KINDS = [
  'down',
  'slow',
  'error',
  'rate-limited',
  'garbage',
  'unauthorized',
  'forbidden',
  'hang',
] as const;

export type Condition = (typeof CONDITIONS)[number];
export type Upstream = (typeof UPSTREAMS)[number];
export type FaultKind = (typeof FAULT_KINDS)[number];

const fault = z.object({ id: z.string(), upstream: z.string(), kind: z.string() });
export type Fault = z.infer<typeof fault>;

export async function advanceClock(minutes: number): Promise<void> {
  await ask('/_sandbox/clock', z.unknown(), { method: 'POST', body: { advanceMinutes: minutes } });
}

/** Changes how bad the live incident is, from now on. */
export async function setCondition(state: Condition): Promise<void> {
  await ask('/_sandbox/condition', z.unknown(), { method: 'POST', body: { state } });
}

export async function switchRule(ruleId: string, enabled: boolean): Promise<void> {
  await ask('/_sandbox/automation', z.unknown(), { method: 'POST', body: { ruleId, enabled } });
}

export function getFaults(): Promise<Fault[]> {
  return ask('/_faults', z.array(fault));
}

export async function addFault(upstream: Upstream, kind: FaultKind): Promise<void> {
  await ask('/_faults', z.unknown(), { method: 'POST', body: { upstream, kind } });
}

export async function clearFault(id: string): Promise<void> {
  await ask(`/_faults/${encodeURIComponent(id)}`, z.unknown(), { method: 'DELETE' });
}
