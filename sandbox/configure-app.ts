import { z } from 'zod';
import { INCIDENT_PROJECT, RAYGUN_WEB, SPACES } from './world/facts';
import type { World } from './world/schema';

const answer = z.union([
  z.object({
    ok: z.literal(true),
    body: z.looseObject({
      ok: z.boolean().optional(),
      value: z.looseObject({ raygunAlertUrl: z.string().optional() }).optional(),
    }),
  }),
  z.object({ ok: z.literal(false), error: z.looseObject({ message: z.string() }) }),
]);

/** What an administrator would enter on the app's settings page of this world: the payload of `settings.save`. */
function settingsFor({ jira, people, raygun, slack }: World): object {
  return {
    settings: {
      language: 'en',
      timeZone: people.find(({ role }) => role === 'agent')?.timeZone,
      raygunApplicationId: RAYGUN_WEB,
      runbookSpaceKeys: [SPACES.runbooks],
      postmortemSpaceKey: SPACES.postmortems,
      severityFieldId: jira.customFields.find(({ name }) => name === 'Severity')?.id,
      slackInvitees: slack.usergroups.slice(0, 1).map(({ handle }) => `@${handle}`),
    },
    secrets: { raygunToken: raygun.token, slackToken: slack.token },
  };
}

/**
 * Configures the installed app as its administrator would, through the app's own door, so that the sandbox is useful
 * from the first look. Nothing is put into the app's store behind its back.
 *
 * @returns the address that the app wants entered in Raygun as a webhook, if it has one
 * @throws Error with the app's own message when it refuses
 */
export async function configureApp(siteUrl: string, world: World): Promise<string | undefined> {
  const admin = world.people.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('The world has no administrator');
  const response = await fetch(`${siteUrl}/_forge/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      moduleKey: 'settings',
      functionKey: 'settings.save',
      projectKey: INCIDENT_PROJECT,
      accountId: admin.accountId,
      payload: settingsFor(world),
    }),
  });
  const result = answer.parse(await response.json());
  if (!result.ok) throw new Error(`The app could not be configured: ${result.error.message}`);
  if (result.body.ok === false) {
    throw new Error(`The app refused its settings: ${JSON.stringify(result.body)}`);
  }
  return result.body.value?.raygunAlertUrl;
}
