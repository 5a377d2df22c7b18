import { route } from '@forge/api';
import { z } from 'zod';
import { UpstreamError } from '../../ports/upstream-error';
import type { AdfDocument } from '../adf/adf-node';
import { readNode } from '../adf/read-node';
import type { AtlassianClient } from '../atlassian/client';
import { parseJson } from '../http/read-json';
import { type Page, propertiesSchema } from './page-schema';

const PROPERTY = 'kaji-mark';
const markSchema = z.object({ mark: z.string() });

/**
 * A page says what it was written for in two places. The property stays when people rewrite the page; but it can only
 * be set once the page is there. The `localId` of the body's first block is written by the same request as the page,
 * so that a page is never there without a mark.
 */
export function markedBody(document: AdfDocument, mark: string): AdfDocument {
  const [first, ...rest] = document.content;
  const carriesId = first?.type === 'paragraph' || first?.type === 'heading';
  const carrier = carriesId ? first : { type: 'paragraph', content: [] };
  const others = carriesId ? rest : document.content;
  const marked = { ...carrier, attrs: { ...carrier.attrs, localId: mark } };
  return { ...document, content: [marked, ...others] };
}

/** Whether the page was written for this mark. */
export async function isMarked(client: AtlassianClient, page: Page, mark: string): Promise<boolean> {
  const body = readNode(parseJson(page.body?.atlas_doc_format?.value ?? ''));
  return body?.content?.[0]?.attrs?.localId === mark || (await readMark(client, page.id)) === mark;
}

/** Sets the property unless the page has one. */
export async function setMark(client: AtlassianClient, pageId: string, mark: string): Promise<void> {
  if ((await readMark(client, pageId)) !== undefined) return;
  try {
    const path = route`/wiki/api/v2/pages/${pageId}/properties`;
    await client.send('POST', path, { key: PROPERTY, value: { mark } });
  } catch (error) {
    // Another run has set it in the meantime.
    if (!(error instanceof UpstreamError && error.code === 'conflict')) throw error;
  }
}

async function readMark(client: AtlassianClient, pageId: string): Promise<string | undefined> {
  const { results } = await client.get(
    route`/wiki/api/v2/pages/${pageId}/properties?key=${PROPERTY}`,
    propertiesSchema,
  );
  return markSchema.safeParse(results[0]?.value).data?.mark;
}
