import { expect, it } from 'vitest';
import { changedDraft, emptyDraft } from '../../../src/frontend/panel/update-draft';

const draft = { ...emptyDraft({ audience: 'responders', stage: 'investigating' }), text: 'Rolling back.' };

it.each([{ text: 'Rolled back.' }, { audience: 'customers' as const }, { stage: 'monitoring' as const }])(
  'is another update after %o',
  (change) => {
    const changed = changedDraft(draft, change);
    expect(changed).toMatchObject(change);
    expect(changed.sendId).not.toBe(draft.sendId);
  },
);

it('stays the same update while nothing changes, so that it is sent once', () => {
  expect(changedDraft(draft, { text: draft.text, stage: draft.stage })).toBe(draft);
});
