import { expect, it } from 'vitest';
import {
  afterSending,
  changedTo,
  emptyDraft,
  forAudience,
  isEdited,
  keptText,
  withDrafted,
  withText,
} from '../../../src/frontend/panel/update-draft';

const empty = emptyDraft({ audience: 'responders', stage: 'investigating', language: 'en' });
const drafted = withDrafted(empty, empty, { stage: 'investigating', text: 'Suspect: pool exhausted.' });
const edited = withText(drafted, 'Suspect: pool exhausted. Rolling back.');

it.each([
  ['the text', withText(edited, 'Rolled back.')],
  ['the audience', forAudience(edited, 'customers')],
  ['the stage', changedTo(edited, { stage: 'monitoring' })],
  ['the language', changedTo(edited, { language: 'ja' })],
])('is another update after a change of %s', (_what, changed) => {
  expect(changed.sendId).not.toBe(edited.sendId);
});

it('stays the same update while nothing changes, so that it is sent once', () => {
  expect(withText(edited, edited.text)).toBe(edited);
  expect(forAudience(edited, edited.audience)).toBe(edited);
  expect(changedTo(edited, { stage: edited.stage })).toBe(edited);
});

it('never shows a text to another audience than its own, and gives an edited one back', () => {
  const customers = forAudience(edited, 'customers');
  expect(customers).toMatchObject({ audience: 'customers', text: '' });
  expect(forAudience(forAudience(drafted, 'customers'), 'responders').text).toBe('');
  const back = forAudience(withText(customers, 'Signing in is slow.'), 'responders');
  expect(back).toMatchObject({ text: edited.text, sendId: edited.sendId });
  expect(forAudience(back, 'customers').text).toBe('Signing in is slow.');
});

it('drops a mere draft of another stage or language, and keeps what a person wrote', () => {
  expect(isEdited(drafted)).toBe(false);
  expect(changedTo(drafted, { stage: 'resolved' }).text).toBe('');
  expect(changedTo(edited, { language: 'ja' }).text).toBe(edited.text);
});

it('asks about an edited text once its stage or language changed, until it is kept, replaced or sent', () => {
  const changed = changedTo(edited, { stage: 'monitoring' });
  expect(changed.isOutdated).toBe(true);
  expect(changedTo(drafted, { stage: 'monitoring' }).isOutdated).toBe(false);
  const facts = { stage: 'monitoring', text: 'Facts.' } as const;
  for (const answered of [keptText(changed), withDrafted(changed, changed, facts), afterSending(changed)]) {
    expect(withText(answered, 'Written since.').isOutdated).toBe(false);
  }
});

it('asks nothing about an edited text when the same stage, language or audience is chosen again', () => {
  expect(changedTo(edited, { stage: edited.stage, language: edited.language }).isOutdated).toBe(false);
  expect(forAudience(edited, edited.audience).isOutdated).toBe(false);
});

it('does not overwrite what was typed while a draft was being made', () => {
  const typed = withText(empty, 'Rolling back.');
  expect(withDrafted(typed, empty, { stage: 'investigating', text: 'Facts.' })).toBe(typed);
});

it('takes the stage from the draft', () => {
  expect(withDrafted(empty, empty, { stage: 'resolved', text: 'Over.' }).stage).toBe('resolved');
});

it('starts the next update empty, with other audiences’ texts still there', () => {
  const sent = afterSending(forAudience(edited, 'customers'));
  expect(sent).toMatchObject({ audience: 'customers', text: '' });
  expect(forAudience(sent, 'responders').text).toBe(edited.text);
});
