import { route } from '@forge/api';
import { z } from 'zod';
import type { AtlassianClient } from '../atlassian/client';
import { remember } from '../http/remember';

const serverInfoSchema = z.object({ baseUrl: z.url() });

/**
 * The site's address as people know it, without a slash at its end. `self` links cannot tell it: through the API
 * gateway they begin with the gateway's own address.
 */
export function siteAddress(client: AtlassianClient): () => Promise<string> {
  return remember(async () => {
    const { baseUrl } = await client.get(route`/rest/api/3/serverInfo`, serverInfoSchema);
    return baseUrl.replace(/\/+$/, '');
  });
}
