import type { PostmortemPreview } from '../contract';
import type { IncidentRef } from '../domain/incident/incident';
import type { Locale } from '../wording';
import { type GatherPorts, gatherPostmortem } from './gather-postmortem';
import { postmortemMark } from './postmortem-mark';

/** Shows what the postmortem would say, where it would stand and whose edits it would replace; nothing is written. */
export const previewPostmortem =
  (ports: GatherPorts) =>
  async (input: { incident: IncidentRef; language?: Locale }): Promise<PostmortemPreview> => {
    const { title, sections, spaceKey, knownId } = await gatherPostmortem(ports, input);
    const existing = await ports.knowledge.ownPage(
      { spaceKey, title },
      postmortemMark(input.incident),
      knownId,
    );
    return { title, sections, spaceKey, existing };
  };
