import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftUpdate } from '../../src/domain/communication/draft-update';
import { updateFacts } from '../../src/domain/communication/update-facts';
import type { MonitoringObservations } from '../../src/domain/impact';
import { DEFAULT_CORE_FUNCTIONS } from '../../src/domain/severity';
import { assess } from '../../src/usecases/assess';
import { metric, session, sessions } from '../domain/impact/observations';
import { aComment, anIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

const SENTENCES = [
  'Payments are down for all customers.',
  'Possible data loss in orders.',
  'No data loss, no breach.',
  'Unauthorized access to customer records is suspected.',
  '30% of requests fail for 37 users.',
  'Incident with Login, Billing and Exports.',
  'ログインができない。約200社に影響。',
  'A workaround exists for some users.',
  'Only one user sees a typo.',
];

const HIT: MonitoringObservations = {
  system: 'raygun',
  sessions: {
    sessions: [...sessions(40, { metError: true, version: '2026.11.3', saw: ['login'] }), session('well')],
    isCutShort: false,
  },
  pages: [{ pageId: 'login', name: '/login', p95: metric([9_000, 9_000, 9_000, 9_000], 900) }],
  errors: metric([90, 90, 90, 90], 2),
  errorGroups: [
    {
      id: 'g1',
      message: 'connection pool exhausted',
      firstSeenAt: '2026-11-20T02:30:00.000Z',
      lastSeenAt: '2026-11-20T02:59:00.000Z',
    },
  ],
};
const WELL: MonitoringObservations = {
  system: 'raygun',
  sessions: { sessions: sessions(40), isCutShort: false },
  pages: [{ pageId: 'login', name: '/login', p95: metric([900, 900, 900, 900], 900) }],
  errors: metric([2, 2, 2, 2], 2),
};

it('brings every piece of evidence that a finding, a first move or a draft cites', async () => {
  const said = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      said,
      said,
      fc.constantFrom(undefined, HIT, WELL),
      async (told, commented, observations) => {
        const incident = anIncident({
          description: told.join('\n'),
          services: ['auth-gateway'],
          comments: commented.map((text, index) => aComment({ id: `${index}`, text })),
        });
        const { ports } = await somePorts({
          ticketing: { incidents: [incident] },
          monitoring: { ...(observations && { observations }) },
        });
        const { assessment } = await assess(ports, LIVE, { madeBy: 'app' });
        const { severity, firstMoves } = assessment;
        const drafts = (['responders', 'stakeholders', 'customers'] as const).map((audience) =>
          draftUpdate(
            updateFacts(incident, assessment, undefined, DEFAULT_CORE_FUNCTIONS),
            audience,
            'investigating',
            assessment.assessedAt,
            { locale: 'en', timeZone: 'UTC' },
          ),
        );
        const citing = [severity.deciding, ...severity.supporting, ...severity.contradicting];
        const cited = [...citing, ...firstMoves, ...drafts].flatMap(({ evidenceIds }) => evidenceIds);
        const known = new Set(assessment.evidence.map(({ id }) => id));
        expect(cited.filter((id) => !known.has(id))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
