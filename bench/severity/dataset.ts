import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SeverityLevel } from '../../src/domain/severity';

const lineSchema = z.object({
  id: z.string(),
  title: z.string(),
  impact: z.enum(['none', 'minor', 'major', 'critical', 'maintenance']),
  started_at: z.iso.datetime(),
  resolved_at: z.iso.datetime().nullish(),
  updates: z.array(z.object({ body: z.string() })),
});

/** What the owners finally said about the impact, on our scale. Maintenance is planned: nobody raises an incident for it. */
const LEVELS: Record<Exclude<z.infer<typeof lineSchema>['impact'], 'maintenance'>, SeverityLevel> = {
  critical: 'SEV-1',
  major: 'SEV-2',
  minor: 'SEV-3',
  none: 'SEV-4',
};

/** A public incident: what was known at its start, and what it turned out to be. */
export interface LabelledIncident {
  id: string;
  title: string;
  firstUpdate: string;
  startedAt: string;
  resolvedAt?: string;
  truth: SeverityLevel;
}

/**
 * Reads a file of status-page incidents (one JSON object a line), oldest first, and splits it in time: the oldest 60 % to
 * learn from, the newest 40 % to test on. The split is made over all lines; maintenance is left out afterwards.
 *
 * @throws ZodError for a line of another shape, and the file system's errors
 */
export function readIncidents(file: string): { older: LabelledIncident[]; newer: LabelledIncident[] } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .sort((a, b) => a.started_at.localeCompare(b.started_at) || a.id.localeCompare(b.id));
  const cut = Math.floor(lines.length * 0.6);
  return { older: labelled(lines.slice(0, cut)), newer: labelled(lines.slice(cut)) };
}

function labelled(lines: z.infer<typeof lineSchema>[]): LabelledIncident[] {
  return lines.flatMap(({ id, title, impact, started_at, resolved_at, updates }) => {
    if (impact === 'maintenance') return [];
    const firstUpdate = updates[0]?.body ?? '';
    const resolved = resolved_at ? { resolvedAt: resolved_at } : {};
    return [{ id, title, firstUpdate, startedAt: started_at, ...resolved, truth: LEVELS[impact] }];
  });
}
