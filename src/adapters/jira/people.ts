import { type Route, route } from '@forge/api';
import { z } from 'zod';
import type { Ticketing } from '../../ports/ticketing';
import type { AtlassianClient } from '../atlassian/client';
import { participantOf } from './issue-mapping';
import { issueRef, projectRef } from './issue-ref';
import { userSchema } from './issue-schema';

const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

type People = Pick<Ticketing, 'viewer' | 'mayAdminister' | 'mayEdit'>;

/** Who the calls are made for, and what that person may do. */
export function people(client: AtlassianClient): People {
  const has = async (permission: string, path: Route) => {
    const { permissions } = await client.get(path, permissionsSchema);
    return permissions[permission]?.havePermission ?? false;
  };
  return {
    viewer: async () => participantOf(await client.get(route`/rest/api/3/myself`, userSchema)),
    mayAdminister: async (projectKey) =>
      has(
        'ADMINISTER_PROJECTS',
        route`/rest/api/3/mypermissions?projectKey=${projectRef(projectKey)}&permissions=ADMINISTER_PROJECTS`,
      ),
    mayEdit: async (key) =>
      has('EDIT_ISSUES', route`/rest/api/3/mypermissions?issueKey=${issueRef(key)}&permissions=EDIT_ISSUES`),
  };
}
