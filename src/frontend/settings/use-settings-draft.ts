import { useEffect, useState } from 'react';
import type { Failure, SavedSettingsView, SettingsChange, SettingsView } from '../../contract';
import { invoke } from '../api';
import { useSay } from '../components/reader';
import { useAction } from '../components/use-outcome';
import type { DraftState } from './draft-context';
import { lineProblems } from './line-problems';
import type { SectionProps } from './section-props';
import { fieldAt, type SettingsField, TABS } from './settings-fields';

/** A field takes the focus once its tab is shown; the host does not tell when it is. */
const SHOWN_AFTER_MS = 200;

/** A field that has to be corrected before the settings can be saved. */
export interface FieldProblem {
  field: SettingsField;
  /** in the reader's language */
  words: string;
}

interface SettingsDraft {
  section: SectionProps;
  state: DraftState;
  /** why nothing was saved, field by field, and what else went wrong */
  problems: FieldProblem[];
  failure?: Failure;
  /** absent again as soon as something is changed */
  saved?: SavedSettingsView;
  isSaving: boolean;
  save: () => void;
  tab: number;
  show: (tab: number) => void;
}

/** The settings being edited, and the way they are saved: a refused field is shown and gets the focus. */
export function useSettingsDraft(view: SettingsView, onSaved: (view: SettingsView) => void): SettingsDraft {
  const say = useSay();
  const [change, setChange] = useState<SettingsChange>({ settings: view.settings });
  const [sent, setSent] = useState<SettingsChange>();
  const [tab, show] = useState<number>(TABS.connections);
  const [pointed, setPointed] = useState<DraftState['focus']>();
  const [focus, setFocus] = useState<DraftState['focus']>();
  const saving = useAction<SavedSettingsView>();
  useEffect(() => {
    const timer = setTimeout(() => setFocus(pointed), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [pointed]);
  const pointAt = ({ id, tab: place }: SettingsField) => {
    show(TABS[place]);
    setPointed((before) => ({ id, turn: (before?.turn ?? 0) + 1 }));
  };

  const wrongLines: FieldProblem[] = lineProblems(change.settings.severityThresholds).map(
    ({ words, ...field }) => ({ field: { ...field, tab: 'lines' }, words: say(words) }),
  );
  const refused = sent && refusedField(saving.failure, sent, change);
  const isDirty = isChanged(change, view);

  const save = () => {
    setSent(change);
    const [first] = wrongLines;
    if (first) return pointAt(first.field);
    void saving.run(
      async () => {
        const outcome = await invoke('settings.save', change);
        const field = outcome.ok ? undefined : fieldAt(outcome.error.field ?? '');
        if (field) pointAt(field);
        return outcome;
      },
      (saved) => {
        setChange({ settings: saved.settings });
        onSaved(saved);
      },
    );
  };
  return {
    section: {
      view,
      change,
      set: (settings) =>
        setChange((before) => ({ ...before, settings: { ...before.settings, ...settings } })),
      setSecret: (secrets) =>
        setChange((before) => ({ ...before, secrets: { ...before.secrets, ...secrets } })),
    },
    state: { isDirty, refused: refused && { id: refused.field.id, words: refused.words }, focus },
    problems: sent ? [...(refused ? [refused] : []), ...wrongLines] : [],
    failure: fieldAt(saving.failure?.field ?? '') ? undefined : saving.failure,
    saved: isDirty ? undefined : saving.done,
    isSaving: saving.isRunning,
    save,
    tab,
    show,
  };
}

/** Whether there is something to save. */
function isChanged({ settings, secrets = {} }: SettingsChange, view: SettingsView): boolean {
  const isSecretGiven = Object.values(secrets).some((secret) => secret !== undefined);
  return isSecretGiven || JSON.stringify(settings) !== JSON.stringify(view.settings);
}

/** The refused field, as long as it is as it was sent. */
function refusedField(
  failure: Failure | undefined,
  sent: SettingsChange,
  now: SettingsChange,
): FieldProblem | undefined {
  const path = failure?.field ?? '';
  const field = fieldAt(path);
  const isSame = valueIn(sent, path) === valueIn(now, path);
  return failure && field && isSame ? { field, words: failure.message } : undefined;
}

/** What stands in the setting that a path leads into. */
function valueIn(change: SettingsChange, path: string): unknown {
  const [part, name = ''] = path.split('.');
  return Reflect.get((part === 'secrets' ? change.secrets : change.settings) ?? {}, name);
}
