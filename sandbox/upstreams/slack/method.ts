import type { z } from 'zod';
import type { Tier } from './rate-limit';
import { SlackError } from './slack-error';
import type { Workspace } from './workspace';

export interface SlackMethod {
  tier: Tier;
  /** whether a JSON body is read; a form or the query always is */
  acceptsJson: boolean;
  /** @throws SlackError */
  run(workspace: Workspace, given: Record<string, unknown>): Record<string, unknown>;
  /** The channel a call writes to, where Slack limits the rate per channel. */
  limitedBy?(given: Record<string, unknown>): string;
}

/**
 * Defines a method of the Web API.
 *
 * @param definition.scopes the token needs one of them; a method that acts on a channel asks by the channel's kind
 */
export function method<Schema extends z.ZodType>(definition: {
  tier: Tier;
  acceptsJson?: boolean;
  scopes?: readonly string[];
  args: Schema;
  run(workspace: Workspace, args: z.infer<Schema>): Record<string, unknown>;
  limitedBy?(given: Record<string, unknown>): string;
}): SlackMethod {
  return {
    tier: definition.tier,
    acceptsJson: definition.acceptsJson ?? false,
    ...(definition.limitedBy && { limitedBy: definition.limitedBy }),
    run(workspace, given) {
      if (definition.scopes) workspace.requireScope(definition.scopes);
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
