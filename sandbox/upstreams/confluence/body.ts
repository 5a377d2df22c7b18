import { z } from 'zod';
import type { AdfDocument, AdfNode } from '../adf/document';
import { badRequest, ConfluenceError } from './errors';
import type { PageBody } from './library';
import { notModelled } from './parameters';
import { adfToStorage } from './storage/adf-to-storage';
import { storageToAdf } from './storage/storage-to-adf';
import { StorageError } from './storage/xml';

const LARGEST_BODY_BYTES = 5 * 1024 * 1024;
const NODE_TYPES = new Set(
  `blockCard blockquote bodiedExtension bulletList caption codeBlock date decisionItem decisionList embedCard emoji
  expand extension hardBreak heading inlineCard inlineExtension layoutColumn layoutSection listItem media mediaGroup
  mediaInline mediaSingle mention nestedExpand orderedList panel paragraph placeholder rule status table tableCell
  tableHeader tableRow taskItem taskList text blockTaskItem`.split(/\s+/),
);

const adfNode: z.ZodType<AdfNode> = z.lazy(() =>
  z
    .object({
      type: z
        .string()
        .refine((type) => NODE_TYPES.has(type), 'is not a node of the Atlassian Document Format'),
      attrs: z.record(z.string(), z.unknown()).optional(),
      content: z.array(adfNode).optional(),
      marks: z
        .array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }))
        .optional(),
      text: z.string().min(1).optional(),
      version: z.unknown().optional(),
    })
    .refine(
      ({ type, text }) => (type === 'text') === (text !== undefined),
      'a text node, and no other, has a text',
    ),
);
const adfDocument = z.looseObject({
  version: z.literal(1),
  type: z.literal('doc'),
  content: z.array(adfNode),
});

/** The body of a write: v2 takes it bare, or below the name of its representation. */
export const BodyWrite = z.object({
  representation: z.enum(['storage', 'atlas_doc_format', 'wiki']),
  value: z.string(),
});

export type BodyFormat = 'storage' | 'atlas_doc_format' | 'view';

/**
 * The body that a write carries. Storage is kept as it was submitted: much of it has no place in a document.
 *
 * @throws ConfluenceError 400 for what is not the representation, 413 above 5 MB, 501 for wiki markup
 */
export function bodyOf({ representation, value }: z.infer<typeof BodyWrite>): PageBody {
  if (Buffer.byteLength(value) > LARGEST_BODY_BYTES) {
    throw new ConfluenceError(413, 'PAYLOAD_TOO_LARGE', 'The body is larger than 5 MB');
  }
  switch (representation) {
    case 'atlas_doc_format': {
      const document = readAdf(value);
      return { document, storage: adfToStorage(document) };
    }
    case 'storage':
      return { document: readStorage(value), storage: value };
    case 'wiki':
      throw notModelled('wiki markup');
  }
}

export function bodyIn({ document, storage }: PageBody, format: BodyFormat): string {
  switch (format) {
    case 'storage':
      return storage;
    case 'atlas_doc_format':
      return JSON.stringify(document);
    case 'view':
      return adfToStorage(document, 'view');
  }
}

function readAdf(value: string): AdfDocument {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw badRequest('The body is not valid JSON, as atlas_doc_format has to be');
  }
  const read = adfDocument.safeParse(parsed);
  if (read.success) return { version: 1, type: 'doc', content: read.data.content };
  const [issue] = read.error.issues;
  throw badRequest(
    `The body is not a valid atlas_doc_format document: /${issue?.path.join('/')} ${issue?.message}`,
  );
}

function readStorage(value: string): AdfDocument {
  try {
    return storageToAdf(value);
  } catch (error) {
    if (error instanceof StorageError) throw badRequest(`Error parsing xhtml: ${error.message}`);
    throw error;
  }
}
