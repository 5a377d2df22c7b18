import { z } from 'zod';
import { ask } from './http';

const shownModule = z.object({
  key: z.string(),
  type: z.enum(['jira:issueContext', 'jira:issuePanel', 'jira:issueAction', 'jira:projectSettingsPage']),
  title: z.string(),
  label: z.string().optional(),
  icon: z.string().optional(),
  /** of an action's dialog */
  viewportSize: z.enum(['small', 'medium', 'large', 'xlarge', 'max']).optional(),
  /** the bundle's page; it names the scripts */
  bundle: z.string(),
});

export type ShownModule = z.infer<typeof shownModule>;

/** What a module is shown for: an issue, or a project in its settings. */
export type ModulePlace = { issueKey: string } | { projectKey: string };

/** The app's modules that the signed-in person sees at this place. */
export function findModules(place: ModulePlace): Promise<ShownModule[]> {
  return ask(`/_forge/modules?${new URLSearchParams(place)}`, z.array(shownModule));
}

/** The context the platform gives to a module's frontend. */
export function getModuleContext(moduleKey: string, place: ModulePlace): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ moduleKey, ...place });
  return ask(`/_forge/context?${query}`, z.record(z.string(), z.unknown()));
}

const invocation = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), body: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.union([z.string(), z.object({ message: z.string() })]) }),
]);

/**
 * Calls a resolver of the app.
 *
 * @throws Error with the platform's message where the invocation failed
 */
export async function invokeResolver(
  moduleKey: string,
  functionKey: string,
  payload: unknown,
  place: ModulePlace,
): Promise<unknown> {
  const answer = await ask('/_forge/invoke', invocation, {
    method: 'POST',
    body: { moduleKey, functionKey, payload: payload ?? {}, ...place },
  });
  if (answer.ok) return answer.body;
  throw new Error(typeof answer.error === 'string' ? answer.error : answer.error.message);
}
