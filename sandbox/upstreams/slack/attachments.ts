import { z } from 'zod';
import { parseJson } from './arguments';
import { SlackError } from './slack-error';

const MOST_ATTACHMENTS = 100;

const attachments = z.array(z.looseObject({ fallback: z.string().optional() }));

export type Attachment = z.infer<typeof attachments>[number] & { id: number };

/**
 * The `attachments` argument of a message: an array, or its JSON in a string. Each gets a number and a fallback text.
 *
 * @returns undefined when the argument was not given
 * @throws SlackError `invalid_arguments` or `too_many_attachments`
 * @see https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments
 */
export function readAttachments(given: unknown): Attachment[] | undefined {
  if (given === undefined || given === null || given === '' || given === false) return undefined;
  const read = attachments.safeParse(
    typeof given === 'string' ? parseJson(given, 'invalid_arguments') : given,
  );
  if (!read.success) throw new SlackError('invalid_arguments');
  if (read.data.length > MOST_ATTACHMENTS) throw new SlackError('too_many_attachments');
  return read.data.map((each, index) => ({
    ...each,
    id: index + 1,
    fallback: each.fallback ?? fallbackOf(each),
  }));
}

function fallbackOf({ pretext, title, text }: Record<string, unknown>): string {
  const said = [pretext, title, text].find((each) => typeof each === 'string' && each !== '');
  return typeof said === 'string' ? said : '[no preview available]';
}
