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
  'communication.affected-share': (p: { share: number; isLowerBound: boolean }, f: Formatter) =>
    `That is ${p.isLowerBound ? 'at least ' : ''}${f.percent(p.share)} of the people active in this time.`,
  'communication.suspect': (p: { version: string; at: string; minutes: number }, f: Formatter) =>
    `Suspect, not confirmed: deployment ${p.version} at ${f.time(p.at)}, ${f.number(p.minutes)} min before the start`,
  'communication.services': (p: { services: readonly string[] }, f: Formatter) =>
    `Services: ${f.list(p.services)}`,
  'communication.suggested-moves-heading': () => 'Suggested first moves (not confirmed as started)',
  'communication.bullet': (p: { text: string }) => `- ${p.text}`,
  'communication.first-moves-heading': () => 'First moves',
  'communication.next-update': (p: { at: string; from: string }, f: Formatter) =>
    `Next update by ${f.timeNear(p.at, p.from)}.`,
  'communication.no-next-update': () => 'Next update: when there is progress.',
  'communication.last-update': () => 'This is the last update.',

  'communication.responders-opening.investigating': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: investigating`,
  'communication.responders-opening.identified': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: affected scope identified, fix under way`,
  'communication.responders-opening.monitoring': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: mitigation applied, monitoring`,
  'communication.responders-opening.resolved': (p: { at: string; key: string }, f: Formatter) =>
    `${f.time(p.at)} ${p.key}: resolved, service restored`,

  'communication.stakeholders-opening': (p: { key: string; level: string; effect: string }) =>
    `${p.key} (${p.level}): ${p.effect}`,
  'communication.stakeholders-state.investigating': () =>
    'The incident team is investigating. Limiting the effect on users comes first.',
  'communication.stakeholders-state.identified': () =>
    'The affected scope is known and the team is applying a fix.',
  'communication.stakeholders-state.monitoring': () =>
    'A fix has been applied. The team watches whether users have recovered.',
  'communication.stakeholders-state.resolved': () =>
    'The service is restored. A review follows within two weeks.',

  'communication.slot': () => '[what customers see]',
  'communication.function.login': () => 'signing in',
  'communication.function.payments': () => 'paying',
  'communication.function.orders': () => 'placing orders',
  'communication.function.whole-product': () => 'our service',
  'communication.effect.slow': (p: { area: string }) => `${p.area} is much slower than usual`,
  'communication.effect.errors': (p: { area: string }) => `${p.area} often ends with an error`,
  'communication.effect.down': (p: { area: string }) => `${p.area} does not work`,
  'communication.effect': (p: { effect: string; at: string }, f: Formatter) =>
    `Since ${f.time(p.at)} on ${f.day(p.at)}, ${p.effect}.`,
  'communication.effect-unknown': (p: { at: string }, f: Formatter) =>
    `Users have been affected since ${f.time(p.at)} on ${f.day(p.at)}; what exactly they notice is being established.`,
  'communication.past-effect.slow': (p: { area: string }) => `${p.area} was much slower than usual`,
  'communication.past-effect.errors': (p: { area: string }) => `${p.area} often ended with an error`,
  'communication.past-effect.down': (p: { area: string }) => `${p.area} did not work`,
  'communication.past-effect': (p: { effect: string; at: string }, f: Formatter) =>
    `From ${f.time(p.at)} on ${f.day(p.at)}, ${p.effect}.`,
  'communication.past-effect-unknown': (p: { at: string }, f: Formatter) =>
    `Users were affected from ${f.time(p.at)} on ${f.day(p.at)}.`,
  'communication.works-again': (p: { area: string }) =>
    `Service is restored: ${p.area} works as usual again.`,
  'communication.no-longer': (p: { effect: string }) => `Service is restored: ${p.effect} no longer occurs.`,
  'communication.customers-report': (p: { at: string }, f: Formatter) =>
    `We will publish a report by ${f.day(p.at)}.`,
  'communication.customers-state.investigating': () =>
    'We are examining which systems are affected and how to restore normal service first.',
  'communication.customers-state.identified': () => 'We know which part is affected and are applying a fix.',
  'communication.customers-state.monitoring': () =>
    'A fix has been applied and we are watching that the service stays well.',

  'communication.not-recovered-errors': (p: { current: number; baseline: number }, f: Formatter) =>
    `Users have not recovered: ${f.number(p.current)} errors an hour in the last 15 minutes (usually ${f.number(p.baseline)}). Do not announce the end yet.`,
  'communication.not-recovered-latency': (
    p: { page: string; current: number; baseline: number },
    f: Formatter,
  ) =>
    `Users have not recovered: ${p.page} took ${f.number(p.current / 1000)} s (p95) in the last 15 minutes (usually ${f.number(p.baseline / 1000)} s). Do not announce the end yet.`,

  'communication.lint.cause': (p: { quote: string }) =>
    `“${p.quote}” sounds like a guess at the cause. Customers need the effect and the next step.`,
  'communication.lint.promise': (p: { quote: string }) =>
    `“${p.quote}” promises an end that nobody knows. Give the time of the next update instead.`,
  'communication.lint.vague': (p: { quote: string }) =>
    `“${p.quote}” is vague. Say who is affected and what they see.`,
  'communication.lint.working-on-it': (p: { quote: string }) =>
    `“${p.quote}” says nothing. Say what is being checked or done.`,
  'communication.lint.blame': (p: { quote: string }) =>
    `“${p.quote}” reads as blame. Say what customers see and what you are doing.`,
  'communication.lint.no-next-update': () => 'The time of the next update is missing.',
  'communication.lint.unverified-recovery': (p: { quote: string }) =>
    `“${p.quote}” announces the end, but no measurement confirms it yet.`,

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
