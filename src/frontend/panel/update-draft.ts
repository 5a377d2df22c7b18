import type { Audience, UpdateStage } from '../../contract';

/** What is about to be sent, under the name of the attempt to send exactly this. */
export interface UpdateDraft {
  audience: Audience;
  stage: UpdateStage;
  text: string;
  /** pressing the button again after a lost answer sends nothing twice */
  sendId: string;
}

/** An empty update that nobody has tried to send. */
export function emptyDraft(to: Pick<UpdateDraft, 'audience' | 'stage'>): UpdateDraft {
  return { audience: to.audience, stage: to.stage, text: '', sendId: crypto.randomUUID() };
}

/** The draft with the change; whatever differs from what was tried before is an update of its own. */
export function changedDraft(draft: UpdateDraft, change: Partial<Omit<UpdateDraft, 'sendId'>>): UpdateDraft {
  const next = { ...draft, ...change };
  const isSame = next.audience === draft.audience && next.stage === draft.stage && next.text === draft.text;
  return isSame ? draft : { ...next, sendId: crypto.randomUUID() };
}
