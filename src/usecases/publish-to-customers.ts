import { recipientsOf } from '../domain/communication/recipients';
import type { Incident } from '../domain/incident/incident';
import { type Ticketing, UpstreamError } from '../ports';
import { type Phrase, phrase } from '../wording';
import { allSettled } from './exclusively';
import { problemOf } from './problem';
import { Refusal } from './refusal';

/** So many tickets are written to side by side. */
const AT_ONCE = 5;

/**
 * The tickets on which this person's update reaches customers.
 * @throws Refusal `invalid-input` when there is none
 */
export async function customerRecipients(
  ticketing: Pick<Ticketing, 'requestFacts'>,
  incident: Incident,
): Promise<string[]> {
  const { keys } = await ticketing.requestFacts(incident);
  const recipients = recipientsOf(incident, keys);
  if (recipients.length === 0) throw new Refusal('invalid-input', phrase('errors.no-customer-request'));
  return recipients;
}

export interface Publication {
  commentId: string;
  /** tickets on which customers got it, by this attempt or an earlier one */
  recipients: string[];
  /** who did not get it, and why; absent when all did */
  recipientsProblem?: Phrase;
}

/**
 * Writes the text as a public comment on every recipient's ticket, and on the incident itself, where it is kept whoever
 * raised it. Tickets that have it already are left alone.
 * @param reached tickets that got it by an earlier attempt
 * @throws UpstreamError when no customer got it
 */
export async function publishToCustomers(
  ticketing: Pick<Ticketing, 'putPublicComment'>,
  update: { incidentKey: string; mark: string; text: string; recipients: readonly string[] },
  reached: readonly string[],
): Promise<Publication> {
  const { incidentKey, mark, text, recipients } = update;
  const left = recipients.filter((key) => key !== incidentKey && !reached.includes(key));
  const targets = [incidentKey, ...left];
  const written: { key: string; id: string }[] = [];
  const failed: { key: string; error: UpstreamError }[] = [];
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    await allSettled(
      targets.slice(from, from + AT_ONCE).map(async (key) => {
        try {
          written.push({ key, ...(await ticketing.putPublicComment(key, mark, text)) });
        } catch (error) {
          if (!(error instanceof UpstreamError)) throw error;
          failed.push({ key, error });
        }
      }),
    );
  }
  const have = new Set([...reached, ...written.map(({ key }) => key)]);
  const got = recipients.filter((key) => have.has(key));
  const [first] = failed;
  // Where the incident's own comment failed, another one stands for it until the update is completed.
  const comment = written.find(({ key }) => key === incidentKey) ?? written[0];
  if (!comment || got.length === 0) throw first?.error ?? new Error('nothing was published');
  return {
    commentId: comment.id,
    recipients: got,
    ...(first && {
      recipientsProblem: phrase('errors.not-published-to', {
        keys: failed.map(({ key }) => key),
        problem: problemOf(first.error),
      }),
    }),
  };
}
