import type { Settings } from '../domain/settings/settings';
import type { Ports } from '../ports';
import { type Phrase, phrase } from '../wording';

/**
 * What is wrong with the page below which postmortems are written, as the person who asks sees it; `undefined` when it
 * is fine or none is chosen.
 * @throws UpstreamError when Confluence cannot be asked
 */
export async function parentPageProblem(
  knowledge: Ports['knowledge'],
  { postmortemParentId: id, postmortemSpaceKey: wanted }: Settings,
): Promise<Phrase | undefined> {
  if (id === undefined) return undefined;
  const [page] = await knowledge.readPages([id]);
  if (!page) return phrase('errors.parent-page-unknown', { id });
  const { title, spaceKey: space } = page;
  if (wanted === undefined || space === undefined || space === wanted) return undefined;
  return phrase('errors.parent-page-elsewhere', { title, space, wanted });
}
