import type { SettingsChange, SettingsView } from '../../contract';

/** What every section gets: the settings being edited, what is stored, and how to change them. */
export interface SectionProps {
  view: SettingsView;
  change: SettingsChange;
  set: (settings: Partial<SettingsChange['settings']>) => void;
  setSecret: (secrets: NonNullable<SettingsChange['secrets']>) => void;
}
