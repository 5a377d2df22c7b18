import { z } from 'zod';
import { instantSchema, phraseSchema } from '../evidence/evidence';

/** A count of people with how it was counted. `isLowerBound` is shown as "at least". */
export const userCountSchema = z.object({
  users: z.number().int().nonnegative(),
  isLowerBound: z.boolean(),
  /** sessions or instances looked at */
  sampleSize: z.number().int().nonnegative(),
  method: phraseSchema,
  /** when it was counted, where that is earlier than the rest of the measurement */
  countedAt: instantSchema.optional(),
});

export const windowSchema = z.object({ from: instantSchema, to: instantSchema });

/** A measured series; times are starts of the buckets. */
export const seriesSchema = z.object({
  granularityMinutes: z.number().int().positive(),
  points: z.array(z.object({ at: instantSchema, value: z.number() })),
});

/** A part of the audience that is hit more than its usual share. Shares are 0…1, among those whom `segmentSample` tells of. */
export const segmentSchema = z.object({
  dimension: z.enum(['country', 'browser', 'operating-system', 'version', 'page']),
  name: z.string(),
  affectedShare: z.number(),
  baselineShare: z.number(),
});

/** Whom segments were found among; all are distinct people. */
export const segmentSampleSchema = z.object({
  /** met an error or saw a slow page; or only those of them who met an error, where no segment stands out among all */
  hit: z.enum(['affected', 'met-error']),
  /** known to be hit so */
  people: z.number().int().nonnegative(),
  lookedInto: z.number().int().nonnegative(),
  /** active in the window: the usual share is theirs */
  everybody: z.number().int().nonnegative(),
});

export const comparisonSchema = z.object({
  /** median of the same hours of the days before */
  baseline: z.number(),
  current: z.number(),
});

/** A page of the product whose load time or errors changed. Latencies in milliseconds. */
export const pageImpactSchema = z.object({
  pageId: z.string(),
  name: z.string(),
  /** in the window; absent where they were not counted */
  views: z.number().optional(),
  p95: comparisonSchema.optional(),
  p99: comparisonSchema.optional(),
});

export const errorGroupImpactSchema = z.object({
  id: z.string(),
  message: z.string(),
  url: z.string().optional(),
  isNew: z.boolean(),
  firstSeenAt: instantSchema,
  lastSeenAt: instantSchema,
});

/** What users suffer, as far as it could be measured; every part may be missing and is then absent. */
export const impactSchema = z.object({
  measuredAt: instantSchema,
  window: windowSchema,
  affected: userCountSchema.optional(),
  affectedNow: userCountSchema.optional(),
  active: userCountSchema.optional(),
  /** affected ÷ active, 0…1 */
  affectedShare: z.number().optional(),
  /** people affected per bucket */
  trend: seriesSchema.optional(),
  /** what was measured of the whole application, where that is not about the ticket; no count of this impact */
  wholeApplication: phraseSchema.optional(),
  segments: z.array(segmentSchema),
  /** absent when nobody was looked into */
  segmentSample: segmentSampleSchema.optional(),
  pages: z.array(pageImpactSchema),
  /** error instances per hour */
  errorRate: comparisonSchema.optional(),
  errorGroups: z.array(errorGroupImpactSchema),
  /** customers' requests and organisations linked to the ticket; absent when they could not be read */
  reports: z.object({
    requests: z.number().int().optional(),
    organizations: z.number().int().optional(),
    commentsPerHour: z.number(),
  }),
});
export type Impact = z.infer<typeof impactSchema>;
export type UserCount = z.infer<typeof userCountSchema>;
export type Segment = z.infer<typeof segmentSchema>;
export type SegmentSample = z.infer<typeof segmentSampleSchema>;
export type PageImpact = z.infer<typeof pageImpactSchema>;
export type ErrorGroupImpact = z.infer<typeof errorGroupImpactSchema>;

/** A deployment shortly before the incident: a candidate for rollback. */
export const suspectDeploymentSchema = z.object({
  version: z.string(),
  deployedAt: instantSchema,
  ownerName: z.string().optional(),
  comment: z.string().optional(),
  url: z.string().optional(),
  /** from the deployment to the incident's start; negative when deployed after it */
  leadMinutes: z.number(),
  /** when it was read, where that is earlier than the rest of the measurement */
  readAt: instantSchema.optional(),
});
export type SuspectDeployment = z.infer<typeof suspectDeploymentSchema>;
