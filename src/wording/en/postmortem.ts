import type { Formatter } from '../format';

/** The postmortem page: titles, table heads, and what stands where nobody knows yet. */
export const postmortem = {
  'postmortem.title': (p: { key: string; summary: string; at: string }, f: Formatter) =>
    `Postmortem ${p.key}: ${p.summary} (${f.date(p.at)})`,
  'postmortem.section.header': () => 'Incident',
  'postmortem.section.summary': () => 'Summary',
  'postmortem.section.impact': () => 'Impact',
  'postmortem.section.timeline': () => 'Timeline',
  'postmortem.section.detection': () => 'Detection',
  'postmortem.section.response': () => 'Response',
  'postmortem.section.root-cause': () => 'Root cause',
  'postmortem.section.contributing-factors': () => 'Contributing factors',
  'postmortem.section.went-well': () => 'What went well',
  'postmortem.section.action-items': () => 'Action items',
  'postmortem.section.lessons': () => 'Lessons',
  'postmortem.field': () => 'Field',
  'postmortem.value': () => 'Value',
  'postmortem.unknown': (p: { what: string }) => `Unknown: ${p.what}. To be filled in by the review.`,
  'postmortem.ticket': () => 'Ticket',
  'postmortem.date': () => 'Date of the incident',
  'postmortem.severity': () => 'Severity',
  'postmortem.duration': () => 'Duration',
  'postmortem.services': () => 'Services',
  'postmortem.status': () => 'Status',
  'postmortem.review-due': () => 'Review due by',
  'postmortem.facilitator': () => 'Facilitator',
  'postmortem.still-open': () => 'still open when this page was written',
  'postmortem.summary-text': (
    p: { key: string; summary: string; start: string; level: string },
    f: Formatter,
  ) => `${p.key}, “${p.summary}”, began on ${f.dateTime(p.start)} and was handled as ${p.level}.`,
  'postmortem.resolved-after': (p: { ms: number }, f: Formatter) =>
    `It was resolved after ${f.duration(p.ms)}.`,
  'postmortem.affected': (
    p: { users: number; atLeast: boolean; method: string; at: string; sample: number },
    f: Formatter,
  ) =>
    `${p.atLeast ? 'At least ' : ''}${f.number(p.users)} users were affected (sample of ${f.number(p.sample)}, measured ${f.dateTime(p.at)}: ${p.method}).`,
  'postmortem.share': (p: { share: number; atLeast: boolean }, f: Formatter) =>
    `${p.atLeast ? 'At least ' : ''}${f.percent(p.share)} of the people active in that time.`,
  'postmortem.page-latency': (p: { page: string; current: number; baseline: number }, f: Formatter) =>
    `${p.page}: p95 load time ${f.number(p.current / 1000)} s instead of ${f.number(p.baseline / 1000)} s.`,
  'postmortem.reports': (p: { requests: number; organizations: number }, f: Formatter) =>
    `${f.number(p.requests)} customer requests from ${f.number(p.organizations)} organisations were linked to the ticket.`,
  'postmortem.what-affected': () => 'the number of users affected',
  'postmortem.what-revenue': () => 'the effect on revenue',
  'postmortem.what-detection': () =>
    'who or what noticed the incident first, and whether that was soon enough',
  'postmortem.what-acknowledged': () => 'when the incident was acknowledged',
  'postmortem.what-resolved': () => 'when the incident was resolved',
  'postmortem.what-mitigated': () => 'which mitigation ended the impact, and when',
  'postmortem.what-cause': () => 'the chain of causes, from the symptom to what made it possible (five whys)',
  'postmortem.what-factors': () => 'gaps in monitoring, documentation, process, tooling or knowledge',
  'postmortem.what-went-well': () => 'what helped, so that it is kept',
  'postmortem.what-lessons': () => 'what the organisation does differently from now on',
  /** the start is an estimate, in buckets of a quarter of an hour: a deployment right after it is no contradiction */
  'postmortem.suspect': (
    p: { version: string; at: string; minutes: number; start: string },
    f: Formatter,
  ) => {
    const at = f.timeNear(p.at, p.start);
    const when =
      p.minutes > 0
        ? `deployed at ${at}, ${f.duration(p.minutes * 60_000)} before the start`
        : `deployed at ${at}, within the quarter hour in which it began`;
    return `Hypothesis, not confirmed: version ${p.version}, ${when}.`;
  },
  'postmortem.time-to-detect': (p: { ms: number }, f: Formatter) =>
    `From the start to the ticket: ${f.duration(p.ms)}.`,
  'postmortem.time-to-acknowledge': (p: { ms: number }, f: Formatter) =>
    `From the ticket until somebody took it up: ${f.duration(p.ms)}.`,
  'postmortem.time-to-resolve': (p: { ms: number }, f: Formatter) =>
    `From the ticket to the resolution: ${f.duration(p.ms)}.`,
  'postmortem.updates-sent': (
    p: { responders: number; stakeholders: number; customers: number },
    f: Formatter,
  ) =>
    `Updates sent: ${f.number(p.responders)} to responders, ${f.number(p.stakeholders)} to stakeholders, ${f.number(p.customers)} to customers.`,
  'postmortem.similar': () => 'Similar incidents before:',
  'postmortem.stale-runbooks': (p: { titles: readonly string[] }, f: Formatter) =>
    `Runbooks that had not been touched for more than a year: ${f.list(p.titles)}.`,
  'postmortem.no-runbook': (p: { services: readonly string[] }, f: Formatter) =>
    `No runbook was found for ${f.list(p.services)}.`,
  'postmortem.left-open': (p: { key: string }) => `left open after ${p.key}`,
  'postmortem.still-to-do': () => 'Open',
  'postmortem.write-runbook': (p: { services: readonly string[] }, f: Formatter) =>
    `Write a runbook for ${f.list(p.services)}`,
  'postmortem.column.time': () => 'Time',
  'postmortem.column.offset': () => 'From T-0',
  'postmortem.column.event': () => 'Event',
  'postmortem.column.source': () => 'Source',
  'postmortem.column.action': () => 'Action',
  'postmortem.column.owner': () => 'Owner',
  'postmortem.column.due': () => 'Due',
  'postmortem.column.type': () => 'Type',
  'postmortem.column.status': () => 'Status',
  'postmortem.type.documentation': () => 'Documentation',
  'postmortem.source.jira': () => 'Jira',
  'postmortem.source.confluence': () => 'Confluence',
  'postmortem.source.raygun': () => 'Raygun',
  'postmortem.source.slack': () => 'Slack',
  'postmortem.source.kaji': () => 'Kaji',
  'postmortem.link-title': () => 'Postmortem',
  'postmortem.comment': (p: { title: string }) => `Postmortem written: ${p.title}`,
  'postmortem.timeline.started': () => 'Users start to be affected (T-0)',
  'postmortem.timeline.created': () => 'Ticket raised',
  'postmortem.timeline.deployment': (p: { version: string }) => `Deployment ${p.version}`,
  'postmortem.timeline.changed': (p: { field: string; from: string; to: string }) =>
    `${p.field}: ${p.from} → ${p.to}`,
  'postmortem.timeline.assigned': () => 'Assignee changed',
  'postmortem.timeline.severity': (p: { level: string }) => `Severity set to ${p.level}, as suggested`,
  'postmortem.timeline.severity-against': (p: { level: string; suggested: string; reason: string }) =>
    `Severity set to ${p.level} (suggested ${p.suggested}). Reason: ${p.reason}`,
  'postmortem.timeline.channel': (p: { name: string }) => `Incident channel #${p.name} opened`,
  'postmortem.timeline.update-responders': () => 'Update sent to responders',
  'postmortem.timeline.update-stakeholders': () => 'Update sent to stakeholders',
  'postmortem.timeline.update-customers': () => 'Update sent to customers',
};
