import { z } from 'zod';
import { withoutAddresses } from '../../domain/text/without-addresses';

/**
 * What is read of Raygun's answers. E-mail addresses, names, IP addresses and API keys are in them as well: no schema
 * here has a field for those, so they go no further than the answer's text.
 */
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
/** Words of people and programs, which may hold addresses of the product's users. */
const words = z.string().transform(withoutAddresses);

export const applicationsSchema = z.array(
  z.object({ identifier: z.string(), name: z.string(), hasSentRumData: z.boolean().default(false) }),
);

export const deploymentsSchema = z.array(
  z.object({
    version: z.string(),
    deployedAt: instant,
    ownerName: words.nullish().transform((value) => value ?? undefined),
    comment: words.nullish().transform((value) => value ?? undefined),
    applicationUrl: text,
  }),
);

const session = z.object({
  identifier: z.string(),
  customerIdentifier: z.string(),
  startedAt: instant,
  updatedAt: instant,
  countryCode: text,
  browserName: text,
  operatingSystemName: text,
  deploymentVersion: text,
});

export const sessionsSchema = z.array(session);
export type RaygunSession = z.output<typeof session>;

export const sessionDetailSchema = z.object({
  pageViews: z.array(z.object({ pageIdentifier: z.string(), viewedAt: instant })).default([]),
  errors: z.array(z.object({ occurredAt: instant })).default([]),
});

/** Web pages have an address, mobile ones a name. */
export const pagesSchema = z.array(
  z.object({ identifier: z.string(), uri: words.nullish(), name: words.nullish() }),
);

export const errorGroupsSchema = z.array(
  z.object({
    identifier: z.string(),
    message: words,
    status: z.string(),
    createdAt: instant,
    lastOccurredAt: instant,
    applicationUrl: text,
  }),
);

export const timeSeriesSchema = z.array(
  z.object({
    metric: z.string(),
    series: z.array(z.object({ time: instant, value: z.number().nullable() })),
  }),
);
