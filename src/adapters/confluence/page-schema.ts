import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());

export const searchSchema = z.object({
  results: z.array(
    z.object({
      /** rows that are no content, e.g. a space or a person, have none */
      content: z.object({ id: z.coerce.string(), title: z.string() }).optional(),
      excerpt: z.string().default(''),
      url: z.string(),
      lastModified: instant,
      resultGlobalContainer: z.object({ title: z.string() }).optional(),
    }),
  ),
  _links: z.object({ base: z.url() }),
});

export const spacesSchema = z.object({
  results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  /** `next` is a path with the cursor of the page behind */
  _links: z.object({ next: z.string().optional() }).optional(),
});
export type Space = z.output<typeof spacesSchema>['results'][number];

/** A page as create, update and read answer it. */
export const pageSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  spaceId: z.string(),
  version: z.object({
    number: z.number(),
    createdAt: instant,
    message: z.string().nullish(),
    authorId: z.string().nullish(),
  }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }).optional(),
  labels: z.object({ results: z.array(z.object({ name: z.string() })) }).optional(),
  _links: z.object({ base: z.url(), webui: z.string() }),
});
export type Page = z.output<typeof pageSchema>;

export const pageIdsSchema = z.object({ results: z.array(z.object({ id: z.string() })) });

export const propertiesSchema = z.object({ results: z.array(z.object({ value: z.unknown() })) });

export const pageUrl = ({ _links: { base, webui } }: Page): string => `${base}${webui}`;
