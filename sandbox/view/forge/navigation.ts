import { z } from 'zod';

const tab = z.enum(['same-tab', 'new-tab']).optional();

/** Where `router.navigate`, `router.open` and `router.getUrl` may lead; other targets of the vendor are not modelled. */
export const navigation = z.union([
  z.strictObject({ url: z.string(), type: tab }),
  z.strictObject({ target: z.literal('issue'), issueKey: z.string(), type: tab }),
]);

export function locationUrl(location: z.infer<typeof navigation>): string {
  return 'url' in location ? location.url : `/browse/${encodeURIComponent(location.issueKey)}`;
}
