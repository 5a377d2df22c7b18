import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { draftUpdate } from '../../src/usecases/draft-update';
import { previewPostmortem } from '../../src/usecases/preview-postmortem';
import { say } from '../../src/wording';
import { metric, sessions } from '../domain/impact/observations';
import { anIncident } from '../fakes/factories';
import { aDeployment } from '../fakes/user-monitoring';
import { LIVE, somePorts } from './ports';

const EN = { locale: 'en', timeZone: 'UTC' } as const;
const JA = { locale: 'ja', timeZone: 'Asia/Tokyo' } as const;

/** Most people wait for their login since a deployment. */
async function during(words: { summary: string; description: string; services?: string[] }) {
  const login = { pageId: 'login', name: '/login', p95: metric([15_000, 15_000, 15_000, 15_000], 900) };
  const seen = { saw: ['login'], metError: true };
  return somePorts({
    ticketing: { incidents: [anIncident({ services: [], ...words })] },
    monitoring: {
      observations: {
        pages: [login],
        errors: metric([900, 900, 900, 900], 30),
        sessions: { sessions: sessions(300, seen), isCutShort: false },
      },
      deployments: [
        aDeployment({ deployedAt: '2026-11-20T01:50:00.000Z', comment: 'auth-gateway 2026.11.3' }),
      ],
    },
  });
}

const LOGIN = { summary: 'Logins are very slow', description: 'For everyone.' };
const OTHERS = [
  { summary: 'Typo in the footer of the imprint page', description: 'Cosmetic.', level: 'SEV-4' },
  { summary: 'フッターに誤字がある', description: '表示だけの問題で、実害はありません。', level: 'SEV-4' },
  { summary: 'API token leaked', description: 'A token is in a public repository.', level: 'SEV-1' },
  { summary: '請求書画面の合計金額が違う', description: '1社から連絡がありました。', level: 'SEV-3' },
];

it('lets the measurement decide on the ticket that it is about', async () => {
  const { ports } = await during(LOGIN);
  const { severity, impact, deployment } = await assessForViewer(ports)({ incident: LIVE });
  expect(severity.level).toBe('SEV-1');
  expect(impact.affected?.users).toBe(300);
  expect(deployment?.version).toBe('2026.11.3');
});

it.each(OTHERS)('lets no measurement of something else decide: $summary', async ({ level, ...words }) => {
  const { ports } = await during(words);
  const { severity, impact, deployment, firstMoves } = await assessForViewer(ports)({ incident: LIVE });
  expect(severity.level).toBe(level);
  expect(severity.deciding.evidenceIds.filter((id) => id.startsWith('impact.'))).toEqual([]);
  expect(impact).toMatchObject({ pages: [], errorGroups: [] });
  expect(impact.affected).toBeUndefined();
  expect(deployment).toBeUndefined();
  expect(firstMoves.map(({ id }) => id)).not.toContain('roll-back');
});

it('shows the numbers of the whole application as such, with low confidence', async () => {
  const { ports } = await during({ summary: 'Typo in the footer', description: 'Cosmetic.' });
  const { evidence, impact } = await assessForViewer(ports)({ incident: LIVE });
  const users = evidence.find(({ id }) => id === 'impact.users-affected');
  expect(users).toMatchObject({ value: 300, confidence: 'low' });
  expect(users && say(users.claim, EN)).toMatch(
    /^Measured for the whole application, not for this ticket: 300/,
  );
  expect(users && say(users.claim, JA)).toContain('アプリケーション全体');
  expect(impact.wholeApplication).toEqual(users?.claim);
});

it('keeps the start that the ticket tells when the metrics are about something else', async () => {
  const { ports } = await during({ summary: 'Typo in the footer', description: 'Cosmetic.' });
  const { startedAt } = await assessForViewer(ports)({ incident: LIVE });
  expect(startedAt).toBe('2026-11-20T02:48:00.000Z');
});

it('writes no number of the whole application into drafts and postmortems', async () => {
  const { ports } = await during({ summary: 'Typo in the footer', description: 'Cosmetic.' });
  await assessForViewer(ports)({ incident: LIVE });
  const draft = await draftUpdate(ports)({
    ...{ incident: LIVE, audience: 'responders', stage: 'investigating', language: 'en' },
  });
  const postmortem = await previewPostmortem(ports)({ incident: LIVE, language: 'en' });
  for (const written of [JSON.stringify(draft), JSON.stringify(postmortem)]) {
    expect(written).not.toMatch(/\b300\b|2026\.11\.3|15 s/);
  }
});

it('suspects no deployment on a ticket about something else while nothing else of Raygun answers', async () => {
  const { ports } = await somePorts({
    ticketing: { incidents: [anIncident({ summary: 'Typo in the footer', description: 'Cosmetic.' })] },
    monitoring: {
      deployments: [aDeployment({ comment: 'auth-gateway 2026.11.3' })],
      failures: { observe: new UpstreamError('raygun', 'unavailable') },
    },
  });
  const { deployment, firstMoves, recovery } = await assessForViewer(ports)({ incident: LIVE });
  expect(deployment).toBeUndefined();
  expect(firstMoves.map(({ id }) => id)).not.toContain('roll-back');
  expect(recovery?.statement.key).toBe('impact.recovery-no-numbers');
});
