import { SlackError } from './slack-error';

const LONGEST_NAME = 80;

/**
 * A channel name as Slack accepts it: lowercase letters, digits, hyphens and underscores, at most 80 characters.
 *
 * @throws SlackError with the code of the rule that is broken; https://docs.slack.dev/reference/methods/conversations.create
 */
export function channelName(name: string): string {
  if (name.trim() === '') throw new SlackError('invalid_name_required');
  if ([...name].length > LONGEST_NAME) throw new SlackError('invalid_name_maxlength');
  if (!/^[a-z0-9_-]+$/.test(name)) throw new SlackError('invalid_name_specials');
  if (!/[a-z0-9]/.test(name)) throw new SlackError('invalid_name_punctuation');
  return name;
}
