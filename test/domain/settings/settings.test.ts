import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settingsSchema } from '../../../src/domain/settings/settings';
import { storedSettingsSchema } from '../../../src/domain/settings/stored-settings';

const defaults = settingsSchema.parse({});

it.each([
  { timeZone: 'Europe/Berlin' },
  { timeZone: ' Asia/Tokyo ' },
  { postmortemParentId: '98765' },
  { postmortemSpaceKey: '~7120208b5c' },
  { raygunApplicationId: '1abcd2e' },
  { slackInvitees: ['mika@norikura.example', 'U012AB3CD', 'W012AB3CD', '@on-call', '@当番'] },
])('takes %j', (settings) => {
  expect(settingsSchema.safeParse(settings).success).toBe(true);
});

it.each([
  [{ timeZone: 'Mars/Olympus' }, 'errors.time-zone'],
  [{ timeZone: '' }, 'errors.time-zone'],
  [{ postmortemParentId: 'abc' }, 'errors.page-id'],
  [{ postmortemSpaceKey: 'P M' }, 'errors.id'],
  [{ runbookSpaceKeys: ['RUN', '") or ("'] }, 'errors.id'],
  [{ slackInvitees: ['mika@norikura.example', 'notreal'] }, 'errors.invitee'],
  [{ slackInvitees: ['@'] }, 'errors.invitee'],
])('refuses %j in its own words', (settings, key) => {
  const [issue] = settingsSchema.safeParse(settings).error?.issues ?? [];
  expect(issue).toMatchObject({ code: 'custom', params: { phrase: { key } } });
});

it('refuses lists that never end', () => {
  const slackInvitees = Array.from({ length: 101 }, (_, index) => `@group${index}`);
  expect(settingsSchema.safeParse({ slackInvitees }).success).toBe(false);
});

it('reads what was stored as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 999 }), fc.constantFrom('en', 'ja'), (sev1, language) => {
      const lines = { customers: { sev1, sev2: 5, sev3: 1 } };
      const stored = settingsSchema.parse({ language, severityThresholds: lines });
      expect(storedSettingsSchema.parse(stored)).toEqual({ settings: stored, replaced: [] });
    }),
  );
});

it('replaces only what no longer fits, and names it', () => {
  const { severityThresholds } = defaults;
  const stored = {
    ...defaults,
    language: 'ja',
    timeZone: 'Mars/Olympus',
    slackInvitees: ['@oncall', 'notreal', 'U012AB3CD'],
    severityThresholds: {
      ...severityThresholds,
      manyServices: 7,
      customers: { sev1: 1, sev2: 5, sev3: 1 },
      reports: { ...severityThresholds.reports, requests: { sev1: 50, sev2: 10 } },
    },
  };
  expect(storedSettingsSchema.parse(stored)).toEqual({
    settings: {
      ...defaults,
      language: 'ja',
      slackInvitees: ['@oncall', 'U012AB3CD'],
      severityThresholds: { ...severityThresholds, manyServices: 7 },
    },
    replaced: ['timeZone', 'severityThresholds', 'slackInvitees'],
  });
  expect(stored.slackInvitees).toHaveLength(3);
});

it('reads settings whatever stands in a field', () => {
  const anything = fc.dictionary(fc.constantFrom(...settingsSchema.keyof().options), fc.jsonValue());
  const inside = fc.dictionary(fc.constantFrom(...Object.keys(defaults.severityThresholds)), fc.jsonValue());
  fc.assert(
    fc.property(anything, inside, (stored, severityThresholds) => {
      for (const each of [stored, { ...stored, severityThresholds }]) {
        const { settings } = storedSettingsSchema.parse(each);
        expect(settingsSchema.safeParse(settings).success).toBe(true);
      }
    }),
  );
});
