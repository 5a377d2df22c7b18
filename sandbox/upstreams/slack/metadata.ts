import { z } from 'zod';
import { parseJson } from './arguments';
import { SlackError } from './slack-error';

/** https://docs.slack.dev/messaging/message-metadata */
const metadataSchema = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

export type MessageMetadata = z.output<typeof metadataSchema>;

/**
 * A message's metadata as it was sent: JSON, or text that holds it.
 * @throws SlackError `invalid_metadata_format` or `invalid_metadata_schema`
 */
export function readMetadata(given: unknown): MessageMetadata | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  const value = typeof given === 'string' ? parseJson(given, 'invalid_metadata_format') : given;
  const metadata = metadataSchema.safeParse(value);
  if (!metadata.success) throw new SlackError('invalid_metadata_schema');
  return metadata.data;
}
