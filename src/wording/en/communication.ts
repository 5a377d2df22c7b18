import type { Formatter } from '../format';

/** Drafts for the three audiences, the channel's first message, and the comments the app leaves on the ticket. */
export const communication = {
  'communication.severity-line': (p: { level: string }) => `Severity: ${p.level}`,
  'communication.suggested-severity-line': (p: { level: string }) =>
    `Severity: ${p.level} suggested, not yet accepted`,
  'communication.since': (p: { at: string }, f: Formatter) => `Since: ${f.dateTime(p.at)}`,
  'communication.affected': (p: { users: number; atLeast: boolean; at: string }, f: Formatter) =>
    `Users affected: ${p.atLeast ? 'at least ' : ''}${f.number(p.users)} (measured ${f.time(p.at)})`,
  'communication.affected-unknown': () => 'Users affected: not measured',
  'communication.affected-share': (p: { share: number }, f: Formatter) =>
    `That is ${f.percent(p.share)} of the people active in this time.`,
  'communication.suspect': (p: { version: string; at: string; minutes: number }, f: Formatter) =>
    `Suspect, not confirmed: deployment ${p.version} at ${f.time(p.at)}, ${f.number(p.minutes)} min before the start`,
  'communication.services': (p: { services: readonly string[] }, f: Formatter) =>
    `Services: ${f.list(p.services)}`,
  'communication.known-heading': () => 'What we know',
  'communication.doing-heading': () => 'What we are doing',
  'communication.first-moves-heading': () => 'First moves',
  'communication.next-update': (p: { at: string }, f: Formatter) => `Next update by ${f.time(p.at)}.`,
  'communication.no-next-update': () => 'Next update: when there is progress.',

  'communication.responders-opening.investigating': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: investigating`,
  'communication.responders-opening.identified': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: affected scope identified, fix under way`,
  'communication.responders-opening.monitoring': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: mitigation applied, monitoring`,
  'communication.responders-opening.resolved': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: resolved, service restored`,

  'communication.stakeholders-opening': (p: { key: string; level: string; summary: string }) =>
    `${p.key} (${p.level}): ${p.summary}`,
  'communication.stakeholders-state.investigating': () =>
    'The incident team is investigating. Limiting the effect on users comes first.',
  'communication.stakeholders-state.identified': () =>
    'The affected scope is known and the team is applying a fix.',
  'communication.stakeholders-state.monitoring': () =>
    'A fix has been applied. The team watches whether users have recovered.',
  'communication.stakeholders-state.resolved': () =>
    'The service is restored. A review follows within two weeks.',

  'communication.area-page': (p: { page: string }) => `the page ${p.page}`,
  'communication.area-service': (p: { service: string }) => `our service “${p.service}”`,
  'communication.area-unknown': () => 'our service',
  'communication.customers-symptom.slow': (p: { area: string; at: string }, f: Formatter) =>
    `Since ${f.time(p.at)}, ${p.area} responds much more slowly than usual; some requests end with an error.`,
  'communication.customers-symptom.down': (p: { area: string; at: string }, f: Formatter) =>
    `Since ${f.time(p.at)}, ${p.area} is not usable.`,
  'communication.customers-symptom.impaired': (p: { area: string; at: string }, f: Formatter) =>
    `Since ${f.time(p.at)}, ${p.area} does not work as it should.`,
  'communication.customers-state.investigating': () =>
    'We are examining which systems are affected and how to restore normal service first.',
  'communication.customers-state.identified': () => 'We know which part is affected and are applying a fix.',
  'communication.customers-state.monitoring': () =>
    'A fix has been applied and we are watching that the service stays well.',
  'communication.customers-state.resolved': (p: { area: string }) =>
    `Service is restored: ${p.area} can be used normally. A report follows within one week.`,

  'communication.channel-topic': (p: { key: string; level: string; summary: string }) =>
    `${p.key} · ${p.level} · ${p.summary}`,
  'communication.channel-opening': (p: { key: string; summary: string }) => `${p.key}: ${p.summary}`,
  'communication.ticket-link': (p: { key: string }) => `Ticket ${p.key}`,
  'communication.channel-comment': (p: { name: string }) => `Incident channel #${p.name} is open.`,
  'communication.channel-link-title': (p: { name: string }) => `Slack: #${p.name}`,

  'communication.update-comment': (p: { audience: string; stage: string; at: string }, f: Formatter) =>
    `Update for ${p.audience} (${p.stage}), sent ${f.dateTime(p.at)}`,
  'communication.audience.responders': () => 'responders',
  'communication.audience.stakeholders': () => 'stakeholders',
  'communication.audience.customers': () => 'customers',
  'communication.stage.investigating': () => 'investigating',
  'communication.stage.identified': () => 'identified',
  'communication.stage.monitoring': () => 'monitoring',
  'communication.stage.resolved': () => 'resolved',

  'communication.decision-accepted': (p: { level: string; by: string; at: string }, f: Formatter) =>
    `${p.level} accepted by ${p.by}, ${f.dateTime(p.at)}`,
  'communication.decision-overridden': (
    p: { level: string; suggested: string; by: string; at: string },
    f: Formatter,
  ) => `${p.level} set by ${p.by}, ${f.dateTime(p.at)} (suggested: ${p.suggested})`,
  'communication.decision-reason': (p: { reason: string }) => `Reason: ${p.reason}`,
  'communication.decision-rule': (p: { ruleId: string }) => `Rule: ${p.ruleId}`,
  'communication.evidence-heading': () => 'Evidence',
  'communication.evidence-method': (p: { method: string; at: string }, f: Formatter) =>
    `${p.method}, ${f.time(p.at)}`,
};
