import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const id = z.union([z.string(), z.number()]).transform(String);
const instant = z.string().transform((text) => new Date(text).toISOString());

const ticketSchema = z.object({
  id,
  summary: z.string(),
  description: z.string().default(''),
  created: instant.optional(),
  closed: instant.optional(),
  resolution: z.string().optional(),
  component: z.string().optional(),
  version: z.string().optional(),
  keywords: z.string().optional(),
});
export type Ticket = z.infer<typeof ticketSchema>;

const querySchema = z.object({
  query: id.optional(),
  text: z.string().optional(),
  relevant_direct: z.array(id),
  relevant_cluster: z.array(id),
  split: z.enum(['dev', 'test']).optional(),
});
export type LabelledQuery = z.infer<typeof querySchema>;

/** A folder of `tickets.jsonl` and `queries.jsonl`; tickets oldest first. */
export interface Dataset {
  name: string;
  tickets: readonly Ticket[];
  queries: readonly LabelledQuery[];
}

/** @throws when a file is missing or a line does not fit */
export function loadDataset(folder: string): Dataset {
  const tickets = readLines(join(folder, 'tickets.jsonl'), ticketSchema);
  return {
    name: basename(folder),
    tickets: [...tickets].sort((a, b) => (a.created ?? '').localeCompare(b.created ?? '')),
    queries: readLines(join(folder, 'queries.jsonl'), querySchema),
  };
}

/** The folders measured when none is named, as far as they are there. */
export function defaultFolders(): string[] {
  const root = join(process.env.KAJI_SHARED ?? '../shared', 'datasets');
  return ['tickets-jquery', 'japanese', 'tickets-hadoop'].map((name) => join(root, name)).filter(existsSync);
}

function readLines<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
