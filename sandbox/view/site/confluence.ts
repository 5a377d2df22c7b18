import { z } from 'zod';
import { ask } from './http';

const space = z.object({ id: z.string(), key: z.string(), name: z.string() });

export type Space = z.infer<typeof space>;

const results = <Schema extends z.ZodType>(value: Schema) => z.object({ results: z.array(value) });

/** @returns `undefined` where the viewer sees no space of this key */
export async function findSpace(key: string): Promise<Space | undefined> {
  const found = await ask(`/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`, results(space));
  return found.results[0];
}

export function getSpace(id: string): Promise<Space> {
  return ask(`/wiki/api/v2/spaces/${encodeURIComponent(id)}`, space);
}

const listedPage = z.object({ id: z.string(), title: z.string(), parentId: z.string().nullish() });

export type ListedPage = z.infer<typeof listedPage>;

export async function getPages(spaceId: string): Promise<ListedPage[]> {
  const path = `/wiki/api/v2/spaces/${encodeURIComponent(spaceId)}/pages?limit=250`;
  return (await ask(path, results(listedPage))).results;
}

const page = z.object({
  id: z.string(),
  title: z.string(),
  spaceId: z.string(),
  authorId: z.string().nullish(),
  version: z.object({ number: z.number(), createdAt: z.string(), message: z.string().nullish() }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }),
});

export type WikiPageContent = z.infer<typeof page>;

export function getPage(id: string): Promise<WikiPageContent> {
  return ask(`/wiki/api/v2/pages/${encodeURIComponent(id)}?body-format=atlas_doc_format`, page);
}

/** From the space's home down to the page's parent. */
export async function getAncestors(id: string): Promise<{ id: string }[]> {
  const ancestor = z.object({ id: z.string() });
  return (await ask(`/wiki/api/v2/pages/${encodeURIComponent(id)}/ancestors`, results(ancestor))).results;
}

export async function getLabels(id: string): Promise<string[]> {
  const path = `/wiki/api/v2/pages/${encodeURIComponent(id)}/labels`;
  return (await ask(path, results(z.object({ name: z.string() })))).results.map(({ name }) => name);
}
