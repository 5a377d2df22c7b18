import { type Phrase, phrase } from '../wording/settings';

/** The page's tabs that hold fields, by their place. */
export const TABS = { connections: 0, lines: 1, history: 2 } as const;
export type SettingsTab = keyof typeof TABS;

/** A field as people find it: where, under which name, and by which id it is drawn. */
export interface SettingsField {
  id: string;
  label: Phrase;
  tab: SettingsTab;
}

const field = (id: string, label: Phrase, tab: SettingsTab = 'connections'): SettingsField => ({
  id,
  label,
  tab,
});

/** By the path in what is saved. */
const FIELDS: Readonly<Record<string, SettingsField>> = {
  'settings.language': field('language', phrase('ui.settings.language')),
  'settings.timeZone': field('time-zone', phrase('ui.settings.time-zone')),
  'settings.severityFieldId': field('severity-field', phrase('ui.settings.severity-field')),
  'settings.runbookSpaceKeys': field('runbook-spaces', phrase('ui.settings.runbook-spaces')),
  'settings.postmortemSpaceKey': field('postmortem-space', phrase('ui.settings.postmortem-space')),
  'settings.postmortemParentId': field('postmortem-parent', phrase('ui.settings.postmortem-parent')),
  'settings.raygunApplicationId': field('raygun-application', phrase('ui.settings.raygun-application')),
  'settings.slackInvitees': field('slack-invitees', phrase('ui.settings.slack-invitees')),
  'settings.severityThresholds.coreFunctions': field(
    'core-functions',
    phrase('ui.settings.core-functions'),
    'lines',
  ),
  'settings.severityThresholds.coreServices': field(
    'core-services',
    phrase('ui.settings.core-services'),
    'lines',
  ),
  'settings.severityThresholds': field('severity-lines', phrase('ui.settings.thresholds'), 'lines'),
  'secrets.raygunToken': field('raygun-token', phrase('ui.settings.raygun-token')),
  'secrets.slackToken': field('slack-token', phrase('ui.settings.slack-token')),
};

/** The field that a path is in, e.g. `settings.slackInvitees.1`; `undefined` when it is in none of the page. */
export function fieldAt(path: string): SettingsField | undefined {
  const known = FIELDS[path];
  const end = path.lastIndexOf('.');
  return known ?? (end < 0 ? undefined : fieldAt(path.slice(0, end)));
}
