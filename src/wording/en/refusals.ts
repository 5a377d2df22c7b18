import type { Formatter } from '../format';

/**
 * What Kaji itself refuses, and how a check of a connection ended. The backend alone says these sentences, so that no view's
 * bundle carries them; their keys start with `errors`, too.
 */
export const refusals = {
  'errors.not-an-incident': (p: { key: string }) =>
    `${p.key} is not an incident of a service project. Open Kaji on an incident.`,
  'errors.under-way': (p: { what: string }) =>
    `${p.what} is being worked on right now. Wait a moment and reload.`,
  'errors.invalid-input': (p: { field: string; expected: string }) =>
    `${p.field} is not usable: expected ${p.expected}.`,
  'errors.too-long': (p: { characters: number }, f: Formatter) =>
    `The text is too long. Shorten it to ${f.number(p.characters)} characters.`,
  'errors.too-many': (p: { entries: number }, f: Formatter) =>
    `These are too many. Leave no more than ${f.number(p.entries)}.`,
  'errors.expected.type': (p: { type: string }) => `a value of the type ${p.type}`,
  'errors.expected.one-of': (p: { values: readonly string[] }, f: Formatter) => `one of ${f.list(p.values)}`,
  'errors.expected.at-least': (p: { minimum: number }, f: Formatter) => `at least ${f.number(p.minimum)}`,
  'errors.expected.at-most': (p: { maximum: number }, f: Formatter) => `at most ${f.number(p.maximum)}`,
  'errors.expected.other': () => 'another value',
  'errors.time-zone': (p: { value: string }) =>
    `“${p.value}” is not a time zone. Enter one like Europe/Berlin.`,
  'errors.id': (p: { value: string }) =>
    `“${p.value}” is not an id. Enter it as it was given: letters, digits, hyphens and underscores alone.`,
  'errors.invitee': (p: { value: string }) =>
    `“${p.value}” is nobody Slack could find. Enter an e-mail address, a user id like U012AB3CD or a group like @oncall.`,
  'errors.page-id': (p: { value: string }) =>
    `“${p.value}” is not the id of a page. Enter the number that follows /pages/ in the page’s address.`,
  'errors.parent-page-unknown': (p: { id: string }) =>
    `Confluence finds no page ${p.id} that you may see. Correct the id, or leave it empty to write at the top of the space.`,
  'errors.parent-page-elsewhere': (p: { title: string; space: string; wanted: string }) =>
    `The page “${p.title}” is in the space ${p.space}, not in ${p.wanted}. Choose a page of ${p.wanted}, or leave the id empty.`,
  'errors.admin-only': () => 'Only administrators of this project may do this.',
  'errors.may-not-edit': (p: { key: string }) =>
    `You may see ${p.key} but not edit it, so nothing was changed or sent. Ask a project administrator for permission to edit it.`,
  'errors.other-update': () =>
    'This attempt was begun with another text, audience or stage, and part of it may be out already. Reload, look at what was sent, then send this as an update of its own.',
  'errors.severity-field-not-editable': (p: { key: string }) =>
    `The severity field that this project chose cannot be edited on ${p.key}, so nothing was decided. A Jira administrator puts the field on the edit screen of this work type, or a project administrator chooses another one under Project settings → Kaji.`,
  'errors.severity-option-missing': (p: { field: string; level: string }) =>
    `The field “${p.field}” has no option for ${p.level}, so nothing was decided. A Jira administrator adds one, or a project administrator chooses another field under Project settings → Kaji.`,
  'errors.no-severity-or-priority': (p: { key: string }) =>
    `Neither a severity nor a priority can be edited on ${p.key}, so nothing was decided. A Jira administrator puts one of the two on the edit screen of this work type.`,
  'errors.fault': (p: { faultId: string }) =>
    `Something broke on our side (${p.faultId}). Try again: what was already written is not written twice. If it stays, give this id to your administrator.`,
  'errors.not-assessed': () => 'This incident has not been assessed yet. Press “Assess” first.',
  'errors.reason-needed': (p: { suggested: string }) =>
    `The suggestion is ${p.suggested}. Give a reason for deciding otherwise.`,
  'errors.empty-update': () => 'The update is empty. Write what is to be sent.',
  'errors.update-too-long': (p: { characters: number; lines: number }, f: Formatter) =>
    `The update is too long to reach everybody in full. Shorten it to ${f.number(p.characters)} characters in ${f.number(p.lines)} lines.`,
  'errors.unfilled-slot': (p: { slot: string }) =>
    `The text still contains “${p.slot}”. Write there what customers see, then send it.`,
  'errors.not-confirmed': () => 'Customers would see this text. Confirm exactly this text before it is sent.',
  'errors.no-customer-request': () =>
    'No customer request is linked: no customer would see this. Link the requests first.',
  'errors.other-recipients': () =>
    'Other customer requests are linked by now than you confirmed, so nothing was sent. Look at who gets it and confirm again.',
  'errors.no-postmortem-space': () =>
    'No Confluence space is chosen for postmortems. A project administrator chooses one under Project settings → Kaji.',
  'errors.page-edited': (p: { title: string; at: string }, f: Formatter) =>
    `“${p.title}” was edited on ${f.dateTime(p.at)}, so nothing was overwritten. Open “Create postmortem” again and choose there whether to replace what people changed.`,
  'errors.what.severity': () => 'The severity',
  'errors.what.channel': () => 'The channel',
  'errors.what.update': () => 'An update',
  'errors.what.postmortem': () => 'The postmortem',
  'errors.check.jira': (p: { field: string }) =>
    `Connected. Severities are written to the field “${p.field}”.`,
  'errors.check.jira-priority': () =>
    'Connected. No severity field was found, so severities are written as priorities.',
  'errors.check.jira-field-missing': () =>
    'Connected, but incidents of this project do not have the severity field that was chosen. Choose another one, or have a Jira administrator put it on their screens.',
  'errors.check.confluence': (p: { spaces: readonly string[] }) =>
    `Connected. Spaces found: ${p.spaces.join(', ')}.`,
  'errors.check.raygun': (p: { application: string }) => `Connected to the application “${p.application}”.`,
  'errors.check.raygun-without-users': (p: { application: string }) =>
    `Connected to “${p.application}”, but it sends no real user monitoring: affected users cannot be counted.`,
  'errors.check.raygun-choose': () => 'The token works. Now choose the application.',
  'errors.check.slack-unknown': (
    p: { team: string; bot: string; invitees: readonly string[] },
    f: Formatter,
  ) =>
    `Connected to “${p.team}” as ${p.bot}, but Slack does not know ${f.list(p.invitees)}. Correct whom to invite.`,
  'errors.check.slack': (p: { team: string; bot: string }) => `Connected to “${p.team}” as ${p.bot}.`,
  'errors.no-issue': () => 'Open Kaji on an incident.',
  'errors.what.match': () => 'The match',
};
