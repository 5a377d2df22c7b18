import { z } from 'zod';
import { confidenceSchema, instantSchema, phraseSchema } from '../evidence/evidence';

/** Worst first: a lower index is more severe. */
export const SEVERITY_LEVELS = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'] as const;
export const severityLevelSchema = z.enum(SEVERITY_LEVELS);
export type SeverityLevel = z.infer<typeof severityLevelSchema>;

/** Negative when `a` is worse than `b`; for sorting worst first. */
export function compareSeverity(a: SeverityLevel, b: SeverityLevel): number {
  return SEVERITY_LEVELS.indexOf(a) - SEVERITY_LEVELS.indexOf(b);
}

export const dimensionSchema = z.enum([
  'users',
  'core-function',
  'data-integrity',
  'security',
  'revenue',
  'workaround',
  'degradation',
  'spread',
  'reports',
  'history',
]);
export type Dimension = z.infer<typeof dimensionSchema>;

/** A rule of the rubric that looked at evidence and came to a level. */
export const findingSchema = z.object({
  /** e.g. `users.share-of-active` */
  ruleId: z.string(),
  dimension: dimensionSchema,
  level: severityLevelSchema,
  /** the condition that held, with its threshold and the value that met it */
  statement: phraseSchema,
  confidence: confidenceSchema,
  evidenceIds: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

/** The nearest change of facts that would raise or lower the suggestion. */
export const tippingPointSchema = z.object({
  direction: z.enum(['raise', 'lower']),
  to: severityLevelSchema,
  ruleId: z.string(),
  statement: phraseSchema,
});

export const severitySuggestionSchema = z.object({
  level: severityLevelSchema,
  confidence: confidenceSchema,
  /** the finding that decided: the worst one */
  deciding: findingSchema,
  /** other findings of the same level */
  supporting: z.array(findingSchema),
  /** findings that point to a lower level */
  contradicting: z.array(findingSchema),
  /** unsure between two levels: the higher one was taken */
  roundedUp: z.boolean(),
  tippingPoints: z.array(tippingPointSchema),
});
export type SeveritySuggestion = z.infer<typeof severitySuggestionSchema>;

/** A severity a person accepted, or set against the suggestion with a reason. */
export const severityDecisionSchema = z.object({
  level: severityLevelSchema,
  suggested: severityLevelSchema,
  /** required when the level differs from the suggested one */
  reason: z.string().optional(),
  decidedBy: z.object({ accountId: z.string(), displayName: z.string() }),
  decidedAt: instantSchema,
  /** of the assessment that it rests on; absent in older ones */
  assessedAt: instantSchema.optional(),
  evidenceIds: z.array(z.string()),
  /** what was found then, to say later what changed */
  findings: z.array(findingSchema.pick({ ruleId: true, statement: true })).default([]),
});
export type SeverityDecision = z.infer<typeof severityDecisionSchema>;
