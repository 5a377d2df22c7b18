import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../src/usecases/assess';
import { aComment, anIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

/** The longest description that Jira keeps (https://support.atlassian.com/jira-cloud-administration/docs/configure-jira-cloud-limits/). */
const LONGEST_DESCRIPTION = 32_767;
/** Less than half of what the store keeps under one key. */
const MOST_BYTES = 100_000;

const LINES = [
  'ERROR 502 upstream timed out for 37 users, data loss possible',
  'Payments are down for all customers, 30% of requests fail',
  'no data loss, no breach, no outage, workaround exists',
  'No customer impact? Revenue loss possible. Login very slow for some users of one customer',
  'Incident with Login, Billing, Exports and Search: 12 customers and 40% of users affected',
  'データ消失の可能性。決済が停止し、約200社で利用できません。',
  'データ消失、情報漏えいは確認されていません。回避策はありません。',
  '一部のユーザーでログインが遅い。エラー率は30%です。',
  'at com.example.Gateway.handle(Gateway.java:142)',
  `waiting ${'x'.repeat(1_500)} minutes`,
];
const longText = (most: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme', maxLength: 80 })), {
      minLength: 1,
      maxLength: 30,
    })
    .map((lines) => `${lines.join('\n')}\n`)
    .map((text) => text.repeat(Math.ceil(most / text.length)).slice(0, most));

async function storedBytes(description: string, comments: readonly string[]): Promise<number> {
  const incident = anIncident({
    description,
    comments: comments.map((text, index) => aComment({ id: `${index}`, text })),
  });
  const { ports } = await somePorts({ ticketing: { incidents: [incident] } });
  const { assessment } = await assess(ports, LIVE, { madeBy: 'app' });
  return Buffer.byteLength(JSON.stringify(assessment));
}

it('keeps an assessment small however long the ticket is', async () => {
  const comment = longText(1_000);
  await fc.assert(
    fc.asyncProperty(
      longText(LONGEST_DESCRIPTION),
      fc.array(comment, { minLength: 100, maxLength: 100 }),
      async (description, comments) => {
        expect(await storedBytes(description, comments)).toBeLessThan(MOST_BYTES);
      },
    ),
    { numRuns: 15 },
  );
});

it('keeps the assessment of a pasted log as small as that of its first lines', async () => {
  const line = '2026-11-20T02:48:00Z ERROR gateway 502 upstream timed out for 37 users\n';
  const [short, long] = [await storedBytes(line.repeat(3), []), await storedBytes(line.repeat(440), [])];
  expect(long).toBeLessThan(short * 1.5);
});
