import { expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment';
import type { Block } from '../../../src/domain/communication/rich-text';
import { measureImpact, type PageObservation } from '../../../src/domain/impact';
import { impact } from '../../../src/domain/postmortem/impact-section';
import { phrase, say } from '../../../src/wording';
import { anIncident } from '../../fakes/factories';
import { metric, NOW, observations, STARTED } from '../impact/observations';
import { suggestionFor } from '../severity/facts';

function assessed(pages: PageObservation[]): Assessment {
  const report = { system: 'jira', state: 'ok', tookMs: 1 } as const;
  return {
    version: 1,
    incident: { id: '1', key: 'OPS-1' },
    assessedAt: NOW,
    startedAt: STARTED,
    startedAtMethod: phrase('severity.nothing-known'),
    severity: suggestionFor({}),
    evidence: [],
    similar: [],
    postmortemIds: [],
    manualSearches: [],
    runbooks: [],
    impact: measureImpact(observations({ pages })).impact,
    milestones: {},
    firstMoves: [],
    sources: {
      ...{ ticket: report, similar: report, runbooks: report, impact: report },
      ...{ deployments: report, requests: report, changelog: report },
    },
  };
}

function bulletsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => item.map(({ text }) => text).join('')) : [],
  );
}

function latenciesWritten(pages: PageObservation[]): string[] {
  const facts = {
    incident: anIncident(),
    assessment: assessed(pages),
    ...{ decisions: [], updates: [], timeline: [], similar: [], runbooks: [], now: NOW },
  };
  const blocks = impact(facts, (spoken) => say(spoken, { locale: 'en', timeZone: 'UTC' }));
  return bulletsOf(blocks).filter((words) => words.includes('/'));
}

const login = { pageId: 'login', name: '/login', p95: metric([9000, 9000], 1500) };
const search = { pageId: 'search', name: '/search', p95: metric([4000, 4000], 2000) };
const board = { pageId: 'board', name: '/board', p95: metric([1700, 1700], 1640) };

it('lists the pages that became slow, the slowest first, and not those that did not', () => {
  const written = latenciesWritten([board, search, login]);
  expect(written).toHaveLength(2);
  expect(written[0]).toContain('/login');
  expect(written[1]).toContain('/search');
});

it('lists no page where none became slow', () => {
  expect(latenciesWritten([board])).toEqual([]);
});
