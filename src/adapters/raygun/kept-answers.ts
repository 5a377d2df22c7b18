import { z } from 'zod';
import { instantSchema } from '../../domain/evidence/evidence';
import type { DeploymentRecord } from '../../domain/impact/observations';
import { UpstreamError } from '../../ports/upstream-error';
import type { Keeping } from './answer-cache';
import { seenSchema, visitSchema } from './memory';
import type { Observed } from './observe';

const series = z.array(z.object({ at: instantSchema, value: z.number().nullable() }));
const metric = z.object({ granularityMinutes: z.number(), current: series, earlierDays: z.array(series) });

/** What may pass by itself is asked again; a token without a scope stays without it for this minute. */
const lastingProblem = z.object({
  code: z.enum(['missing-scope', 'not-found', 'refused']),
  details: z.object({ detail: z.string().optional(), scope: z.string().optional() }),
});

/** A measurement as it is kept for a minute; people in it have pseudonyms */
const observedSchema = z.object({
  system: z.literal('raygun'),
  sessions: z
    .object({
      isCutShort: z.boolean(),
      sessions: z.array(visitSchema.extend({ seen: seenSchema.optional() })),
    })
    .optional(),
  pages: z
    .array(
      z.object({
        pageId: z.string(),
        name: z.string(),
        url: z.string().optional(),
        views: metric.optional(),
        p95: metric.optional(),
        p99: metric.optional(),
      }),
    )
    .optional(),
  errors: metric.optional(),
  errorGroups: z
    .array(
      z.object({
        id: z.string(),
        message: z.string(),
        url: z.string().optional(),
        firstSeenAt: instantSchema,
        lastSeenAt: instantSchema,
      }),
    )
    .optional(),
  problems: z.array(lastingProblem),
});

export const observedKeeping: Keeping<Observed, typeof observedSchema> = {
  kind: { name: 'raygun-observed', schema: observedSchema },
  toRecord(observed) {
    const record = observedSchema.safeParse(observed);
    return record.success ? record.data : undefined;
  },
  fromRecord: ({ problems, ...observed }) => ({
    ...observed,
    problems: problems.map(({ code, details }) => new UpstreamError('raygun', code, details)),
  }),
};

const deploymentsSchema = z.array(
  z.object({
    version: z.string(),
    deployedAt: instantSchema,
    ownerName: z.string().optional(),
    comment: z.string().optional(),
    url: z.string().optional(),
  }),
);

export const deploymentsKeeping: Keeping<DeploymentRecord[], typeof deploymentsSchema> = {
  kind: { name: 'raygun-deployments', schema: deploymentsSchema },
  toRecord: (deployments) => deployments,
  fromRecord: (kept) => kept,
};
