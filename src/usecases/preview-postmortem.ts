import type { PostmortemPreview } from '../contract';
import type { IncidentRef } from '../domain/incident/incident';
import type { Locale } from '../wording';
import { type GatherPorts, gatherPostmortem } from './gather-postmortem';

/** Shows what the postmortem would say and where it would stand; nothing is written. */
export const previewPostmortem =
  (ports: GatherPorts) =>
  async (input: { incident: IncidentRef; language?: Locale }): Promise<PostmortemPreview> => {
    const { title, sections, spaceKey, records } = await gatherPostmortem(ports, input);
    const existing = records.postmortem;
    return { title, sections, spaceKey, existing: existing && { title: existing.title, url: existing.url } };
  };
