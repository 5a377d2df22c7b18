import { z } from 'zod';
import { evidenceSchema, instantSchema, phraseSchema, systemSchema } from '../evidence/evidence';
import { impactSchema, suspectDeploymentSchema } from '../impact/impact';
import { recoverySchema } from '../impact/recovery';
import { firstMoveSchema } from '../response/first-move';
import { runbookRefSchema } from '../runbooks/runbook';
import { severitySuggestionSchema } from '../severity/severity';
import { manualSearchSchema, similarRefSchema } from '../similarity/similar-incident';

export const SOURCES = [
  'ticket',
  'similar',
  'runbooks',
  'impact',
  'deployments',
  'requests',
  'changelog',
] as const;
export const sourceNameSchema = z.enum(SOURCES);
export type SourceName = z.infer<typeof sourceNameSchema>;

export const sourceStateSchema = z.enum([
  'ok',
  'empty',
  'not configured',
  'denied',
  'rate limited',
  'timed out',
  'failed',
]);
export type SourceState = z.infer<typeof sourceStateSchema>;

/** How asking one source went. */
export const sourceReportSchema = z.object({
  system: systemSchema,
  state: sourceStateSchema,
  tookMs: z.number(),
  /** what is wrong and what to do next; absent when ok or empty */
  problem: phraseSchema.optional(),
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

/**
 * What is known about an incident at one moment. This is what the store keeps: past incidents and pages are
 * references without texts, because another viewer may not be allowed to see them.
 */
export const assessmentSchema = z.object({
  version: z.literal(1),
  incident: z.object({ id: z.string(), key: z.string() }),
  assessedAt: instantSchema,
  /** a viewer may find less than the app, which finds for everybody */
  madeBy: z.enum(['app', 'viewer']).optional(),
  /** the instant the incident is taken to have started, and how that is known */
  startedAt: instantSchema,
  startedAtMethod: phraseSchema,
  severity: severitySuggestionSchema,
  evidence: z.array(evidenceSchema),
  similar: z.array(similarRefSchema),
  /** pages that may be the postmortems of the best matches */
  postmortemIds: z.array(z.string()).default([]),
  /** searches that can be run by hand, most specific first */
  manualSearches: z.array(manualSearchSchema),
  runbooks: z.array(runbookRefSchema),
  impact: impactSchema,
  deployment: suspectDeploymentSchema.optional(),
  /** whether users are well again */
  recovery: recoverySchema.optional(),
  /** what the ticket's history says was done, and when */
  milestones: z
    .object({ acknowledgedAt: instantSchema.optional(), commanderAt: instantSchema.optional() })
    .default({}),
  firstMoves: z.array(firstMoveSchema),
  sources: z.record(sourceNameSchema, sourceReportSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;
