import { z } from 'zod';

/** A node of the Atlassian Document Format (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/). */
export interface AdfNode {
  type: string;
  text?: string;
  attrs: Record<string, unknown>;
  marks: { type: string; attrs: Record<string, unknown> }[];
  content: AdfNode[];
}

const attrs = z.record(z.string(), z.unknown()).default({});

export const adfNode: z.ZodType<AdfNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs,
  marks: z.array(z.object({ type: z.string(), attrs })).default([]),
  content: z.array(z.lazy(() => adfNode)).default([]),
});

/** An attribute as text; the empty string where it is absent or no text or number. */
export function attribute(node: { attrs: Record<string, unknown> }, name: string): string {
  const value = node.attrs[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A link that a browser may follow: http(s), mailto, or a place on this site; anything else (`javascript:`) is none. */
export function safeHref(href: string): string | undefined {
  return /^(https?:|mailto:|\/(?!\/)|#)/i.test(href) ? href : undefined;
}
