import { z } from 'zod';
import { isPhrase, type Phrase } from '../../wording';

/** ISO 8601 instant in UTC, e.g. `2026-11-20T03:04:05.000Z`. */
export const instantSchema = z.iso.datetime();

export const phraseSchema = z.custom<Phrase>(isPhrase, 'not a phrase of this version');

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export const confidenceSchema = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof confidenceSchema>;

export const systemSchema = z.enum(['jira', 'confluence', 'raygun', 'slack', 'kaji']);
export type System = z.infer<typeof systemSchema>;

/**
 * One claim with everything needed to argue about it: the value, where it comes from, when and how it was observed,
 * and how sure it is. Severity, drafts, the recovery check and the postmortem carry these unchanged.
 */
export const evidenceSchema = z.object({
  /** stable name within one assessment, e.g. `impact.users-affected` */
  id: z.string(),
  claim: phraseSchema,
  value: z.union([z.number(), z.string(), z.boolean()]),
  source: z.object({ system: systemSchema, url: z.string().optional() }),
  observedAt: instantSchema,
  /** how it was measured, in words */
  method: phraseSchema,
  confidence: confidenceSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;
