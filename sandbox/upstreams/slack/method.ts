import type { z } from 'zod';
import type { Tier } from './rate-limit';
import { NotModelled, SlackError } from './slack-error';
import type { Workspace } from './workspace';

export interface SlackMethod {
  tier: Tier;
  /** whether a JSON body is read; a form or the query always is */
  acceptsJson: boolean;
  /** for the one method that anybody may call */
  needsNoToken?: boolean;
  /** the documented arguments that it knows, those included that it answers `not_modelled` to */
  takes: readonly string[];
  /** @throws SlackError */
  run(workspace: Workspace, given: Record<string, unknown>): Record<string, unknown>;
  /** The channel a call writes to, where Slack limits the rate per channel. */
  limitedBy?(given: Record<string, unknown>): string;
}

/**
 * Defines a method of the Web API.
 *
 * @param definition.notModelled documented arguments that the sandbox does not have, each with the value that changes
 * nothing; Slack itself ignores arguments that it does not document
 * @param definition.scopes the token needs one of them; a method that acts on a channel asks by the channel's kind
 */
export function method<Schema extends z.ZodObject>(definition: {
  tier: Tier;
  acceptsJson?: boolean;
  scopes?: readonly string[];
  args: Schema;
  notModelled?: Readonly<Record<string, string>>;
  run(workspace: Workspace, args: z.infer<Schema>): Record<string, unknown>;
  limitedBy?(given: Record<string, unknown>): string;
}): SlackMethod {
  const modelled = Object.keys(definition.args.shape);
  const notModelled = Object.entries(definition.notModelled ?? {}).filter(
    ([name]) => !modelled.includes(name),
  );
  return {
    takes: [...modelled, ...notModelled.map(([name]) => name)],
    tier: definition.tier,
    acceptsJson: definition.acceptsJson ?? false,
    ...(definition.limitedBy && { limitedBy: definition.limitedBy }),
    run(workspace, given) {
      if (definition.scopes) workspace.requireScope(definition.scopes);
      for (const [name, inert] of notModelled) {
        if (!changesNothing(given[name], inert)) throw new NotModelled(`the argument ${name}`);
      }
      const args = definition.args.safeParse(given);
      if (!args.success) {
        const messages = args.error.issues.map(
          ({ path, message }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`,
        );
        throw new SlackError('invalid_arguments', { response_metadata: { messages } });
      }
      return definition.run(workspace, args.data);
    },
  };
}

/** Booleans come as themselves, as text and as 0 and 1. */
function changesNothing(value: unknown, inert: string): boolean {
  if (value === undefined || value === null || value === '') return true;
  const written = String(value);
  return written === inert || { '0': 'false', '1': 'true' }[written] === inert;
}
