import { z } from 'zod';
import { coreFunctionSchema, DEFAULT_CORE_FUNCTIONS } from './text/core-functions';

const share = z.number().min(0).max(1);
const count = z.number().int().positive();
const factor = z.number().min(1);
const minutes = z.number().nonnegative();

/** The worse the severity, the higher the line. */
const ORDER = 'a line for each severity that is no lower than that of a milder one';
const ladder = (line: z.ZodNumber) =>
  z
    .object({ sev1: line, sev2: line, sev3: line })
    .refine(({ sev1, sev2, sev3 }) => sev1 >= sev2 && sev2 >= sev3, ORDER);
const lowerLadder = z.object({ sev2: factor, sev3: factor }).refine(({ sev2, sev3 }) => sev2 >= sev3, ORDER);

/**
 * Where the rules draw their lines. Every number can be changed in the settings; the defaults are for a company with some
 * thousands of users. Where they come from: docs/decisions/severity-rules.md.
 */
export const severityThresholdsSchema = z.object({
  /** what the product's customers cannot do without */
  coreFunctions: z.array(coreFunctionSchema).max(100).default(DEFAULT_CORE_FUNCTIONS),
  /** components or affected services that carry a core function by themselves, as the tickets name them */
  coreServices: z.array(z.string().max(200)).max(100).default([]),
  users: z
    .object({
      /** affected ÷ active */
      share: ladder(share).default({ sev1: 0.5, sev2: 0.1, sev3: 0.01 }),
      /** people affected */
      count: ladder(count).default({ sev1: 1000, sev2: 100, sev3: 5 }),
      /** a share needs so many active people, of whom so many are affected; one of one is not "everyone" */
      minActive: count.default(20),
      minAffected: count.default(5),
    })
    .prefault({}),
  /** customers (companies, tenants) that the text counts */
  customers: ladder(count).default({ sev1: 50, sev2: 5, sev3: 1 }),
  reports: z
    .object({
      requests: ladder(count).default({ sev1: 50, sev2: 10, sev3: 1 }),
      organizations: ladder(count).default({ sev1: 20, sev2: 5, sev3: 1 }),
    })
    .prefault({}),
  latency: z
    .object({
      /** p95 load time of the worst affected page ÷ its baseline */
      factor: lowerLadder.default({ sev2: 3, sev3: 1.5 }),
      /** and slower by at least this, in milliseconds: 30 ms instead of 10 ms hurts nobody */
      minSlowdownMs: z.number().nonnegative().default(500),
    })
    .prefault({}),
  errors: z
    .object({
      /** error instances per hour ÷ baseline */
      factor: lowerLadder.default({ sev2: 5, sev3: 2 }),
      /** and more by at least so many per hour */
      minExtraPerHour: z.number().nonnegative().default(30),
      /** share of requests that fail, as the text says it */
      requestShare: ladder(share).default({ sev1: 0.5, sev2: 0.1, sev3: 0.01 }),
    })
    .prefault({}),
  /** so many services at once are many: SEV-2 when they are impaired, SEV-1 when their availability is lost */
  manyServices: count.default(4),
  history: z
    .object({
      /** past incidents that resemble this one less have no vote */
      minScore: share.default(0.3),
      /** so many must have a severity */
      minIncidents: count.default(3),
      /** the part of the votes, weighed by score, that must have reached a level for it to be the vote */
      minShare: share.default(0.5),
      /** a single SEV-1 among the similar ones is a precedent when it resembles this one so much */
      precedentScore: share.default(0.6),
      /** the latest earlier incidents that were described alike, whatever they were about */
      alike: z
        .object({
          /** kinds of signals in common ÷ kinds in either */
          minLikeness: share.default(0.5),
          latest: count.default(40),
          /** so many of them, and such a part, must have become a SEV-1 to round a SEV-2 up */
          minSev1: count.default(2),
          sev1Share: share.default(0.1),
        })
        .prefault({}),
    })
    .prefault({}),
  /** a lower bound that is this close to the next line (as part of it) is taken as having met it */
  roundUpMargin: share.default(0.2),
  drift: z
    .object({
      /** a worse level must have held for this long before people are told, unless its confidence is high */
      raiseAfterMinutes: minutes.default(5),
      /** a better level must have held for this long */
      lowerAfterMinutes: minutes.default(20),
    })
    .prefault({}),
});
export type SeverityThresholds = z.infer<typeof severityThresholdsSchema>;

export const DEFAULT_SEVERITY_THRESHOLDS: SeverityThresholds = severityThresholdsSchema.parse({});
