import type { Audience, UpdateStage } from '../../contract';
import type { Locale } from '../../wording';

/** What is about to be sent, under the name of the attempt to send exactly this. */
export interface UpdateDraft {
  audience: Audience;
  stage: UpdateStage;
  language: Locale;
  text: string;
  /** the text as it was drafted from the facts; absent while nothing was */
  drafted?: string;
  /** a person wrote the text for another stage or language, and has not said yet whether it stays */
  isOutdated: boolean;
  /** pressing the button again after a lost answer sends nothing twice */
  sendId: string;
  /** what a person wrote to the other audiences: no text is ever shown to another audience than its own */
  others: Partial<Record<Audience, Written>>;
}

type Written = Pick<UpdateDraft, 'stage' | 'language' | 'text' | 'drafted' | 'sendId'>;

/** An empty update that nobody has tried to send. */
export function emptyDraft({
  audience,
  stage,
  language,
}: Pick<UpdateDraft, 'audience' | 'stage' | 'language'>): UpdateDraft {
  return { audience, stage, language, text: '', isOutdated: false, sendId: crypto.randomUUID(), others: {} };
}

/** Whether a person wrote something that a new draft would lose. */
export function isEdited({ text, drafted }: Pick<UpdateDraft, 'text' | 'drafted'>): boolean {
  return text.trim() !== '' && text !== drafted;
}

/** Whatever differs from what was tried before is an update of its own. */
export function withText(draft: UpdateDraft, text: string): UpdateDraft {
  return text === draft.text ? draft : { ...draft, text, sendId: crypto.randomUUID() };
}

/** A new draft in place of the text; an answer to what was asked before a later change is dropped. */
export function withDrafted(
  draft: UpdateDraft,
  asked: UpdateDraft,
  drafted: { stage: UpdateStage; text: string },
): UpdateDraft {
  if (draft.sendId !== asked.sendId) return draft;
  const { stage, text } = drafted;
  return { ...keptText(draft), stage, text, drafted: text, sendId: crypto.randomUUID() };
}

/** The text stays, although it was written for another stage or language. */
export function keptText(draft: UpdateDraft): UpdateDraft {
  return { ...draft, isOutdated: false };
}

/** An edited text stays with its own audience and is there again on return; a mere draft is dropped. */
export function forAudience(draft: UpdateDraft, audience: Audience): UpdateDraft {
  if (audience === draft.audience) return draft;
  const { stage, language, text, drafted, sendId } = draft;
  const written = isEdited(draft) ? { stage, language, text, drafted, sendId } : undefined;
  const others = { ...draft.others, [draft.audience]: written };
  return { ...emptyDraft({ audience, stage, language }), ...others[audience], others };
}

/** A mere draft of another stage or language is dropped, an edited text is left to the person. */
export function changedTo(
  draft: UpdateDraft,
  change: Partial<Pick<UpdateDraft, 'stage' | 'language'>>,
): UpdateDraft {
  const next = { ...draft, ...change };
  if (next.stage === draft.stage && next.language === draft.language) return draft;
  const isOutdated = isEdited(draft);
  const text = isOutdated ? draft.text : '';
  return { ...next, text, isOutdated, drafted: undefined, sendId: crypto.randomUUID() };
}

/** The next update to the same audience, once this one went out. */
export function afterSending(draft: UpdateDraft): UpdateDraft {
  return { ...emptyDraft(draft), others: draft.others };
}
