import { expect, it } from 'vitest';
import { plainText, type RichText } from '../../../src/domain/communication/rich-text';
import { actionItems } from '../../../src/domain/postmortem/action-items';
import type { PostmortemFacts } from '../../../src/domain/postmortem/postmortem-facts';
import { timelineTable } from '../../../src/domain/postmortem/timeline-section';
import { buildTimeline } from '../../../src/domain/timeline/timeline';
import { phrase, type Reader, say } from '../../../src/wording';
import { anIncident } from '../../fakes/factories';

const EN: Reader = { locale: 'en', timeZone: 'Europe/Berlin' };
const JA: Reader = { locale: 'ja', timeZone: 'Asia/Tokyo' };
const incident = anIncident();

const decision = (level: 'SEV-1' | 'SEV-3', reason?: string) => ({
  ...{ level, reason, suggested: 'SEV-1' as const, decidedAt: '2026-11-20T02:50:00.000Z' },
  ...{ decidedBy: { accountId: 'a', displayName: 'A' }, evidenceIds: [], findings: [] },
});

function timeline(decisions: ReturnType<typeof decision>[], reader: Reader): RichText {
  const facts: PostmortemFacts = {
    ...{ incident, decisions, updates: [], similar: [], runbooks: [], now: '2026-11-20T03:00:00.000Z' },
    timeline: buildTimeline({
      ...{ incident, decisions, updates: [], changes: [], startedAt: incident.createdAt },
      deployment: {
        ...{ version: '2.1', deployedAt: '2026-11-20T02:47:23.000Z', leadMinutes: 1 },
        url: 'https://app.raygun.example/d/1',
      },
      channel: {
        ...{ name: 'inc-142', url: 'https://slack.example/c1', openedAt: '2026-11-20T02:48:37.000Z' },
      },
    }),
  };
  return timelineTable(facts, (spoken) => say(spoken, reader), reader);
}

it('tells a severity with what was suggested and why it was set against it', () => {
  const against = [decision('SEV-3', 'Only the canary')];
  expect(plainText(timeline(against, EN))).toContain(
    'Severity set to SEV-3 (suggested SEV-1). Reason: Only the canary',
  );
  expect(plainText(timeline(against, JA))).toContain(
    '重大度を SEV-3 に設定（提案: SEV-1）。理由: Only the canary',
  );
  expect(plainText(timeline([decision('SEV-1')], EN))).toContain('Severity set to SEV-1, as suggested');
});

it('names where each event is written down by its system', () => {
  const links = JSON.stringify(timeline([], EN));
  expect(links).toContain('{"text":"Raygun","href":"https://app.raygun.example/d/1"}');
  expect(links).toContain('{"text":"Slack","href":"https://slack.example/c1"}');
  expect(links).toContain(`{"text":"Jira","href":"${incident.url}"}`);
});

it('gives each distance from the start one sign', () => {
  const words = plainText(timeline([], EN));
  expect(words).toContain('| +37 s |');
  expect(words).toContain('| −37 s |');
  expect(words).not.toMatch(/T\+/);
});

it('says of a deployment after the estimated start that it came while it began', () => {
  const suspect = (minutes: number) =>
    phrase('postmortem.suspect', {
      ...{ version: '2.1', at: '2026-11-20T13:46:00.000Z', minutes, start: '2026-11-20T13:45:00.000Z' },
    });
  expect(say(suspect(-1), EN)).toContain('deployed at 14:46 CET, within the quarter hour in which it began');
  expect(say(suspect(-1), JA)).not.toContain('-');
  expect(say(suspect(8), EN)).toContain('8 min before the start');
});

it('carries over by key what a strongly similar incident left open, once', () => {
  const match = (key: string, strength: 'strong' | 'possible', action: string) => ({
    ...{ id: key, key, strength, score: 1, reasons: [], sameEvent: [], services: [], status: 'Resolved' },
    ...{ url: `https://site.example/browse/${key}`, summary: 'Hidden', createdAt: incident.createdAt },
    openActions: [{ key: action, summary: 'Secret plan', url: `https://site.example/browse/${action}` }],
  });
  const similar = [
    match('OPS-17', 'strong', 'WEB-7'),
    match('OPS-18', 'strong', 'WEB-7'),
    match('OPS-19', 'possible', 'WEB-8'),
  ];
  const facts = { incident, decisions: [], updates: [], timeline: [], runbooks: [], now: '', similar };
  const words = plainText(actionItems(facts, (spoken) => say(spoken, EN)));
  expect(words.match(/WEB-\d/g)).toEqual(['WEB-7']);
  expect(words).toContain('left open after OPS-17');
  expect(words).not.toContain('Secret plan');
});
