import type { Formatter } from '../../../wording';

type Affected = { users: number; atLeast: boolean };

const people = ({ users, atLeast }: Affected, f: Formatter) =>
  `${atLeast ? 'At least ' : ''}${f.number(users)} ${users === 1 ? 'user' : 'users'}`;

type Lacking = { sources: readonly string[]; isPlural: boolean; system: string };

const lacking = ({ sources: [first = '', ...others], isPlural }: Lacking, f: Formatter) =>
  `${f.list([first, ...others.map((name) => name.toLowerCase())])} ${isPlural ? 'are' : 'is'}`;

/** Labels, buttons and states of the glance, the panel and the postmortem modal. */
export const interfaceTexts = {
  'ui.loading': () => 'Loading…',
  'ui.assessing': () => 'Assessing: asking Jira, Confluence and Raygun side by side…',
  'ui.try-again': () => 'Try again',
  'ui.failed-title': () => 'This could not be shown',
  'ui.no-answer': () => 'Atlassian did not answer. Check your connection, then try again.',
  'ui.denied-title': () => 'You may not see this',
  'ui.not-done': () => 'This was not done',
  'ui.not-refreshed': (p: { at: string }, f: Formatter) =>
    `Could not be refreshed; what stands below is from ${f.time(p.at)}`,
  'ui.none-title': () => 'Not assessed yet',
  'ui.none-text': () =>
    'Kaji looks for similar incidents and runbooks, measures the users affected and suggests a severity.',
  'ui.assess': () => 'Assess',
  'ui.refresh': () => 'Refresh',
  'ui.assessed-at': (p: { at: string; ageMs: number }, f: Formatter) =>
    `Assessed ${f.time(p.at)} (${f.duration(p.ageMs)} ago)`,
  'ui.assessed-at-old': (p: { at: string; ageMs: number }, f: Formatter) =>
    `Assessed ${f.time(p.at)}, ${f.duration(p.ageMs)} ago: out of date`,

  'ui.tab.assessment': () => 'Assessment',
  'ui.tab.similar': (p: { count: string }) => `Similar (${p.count})`,
  'ui.tab.runbooks': (p: { count: string }) => `Runbooks (${p.count})`,
  'ui.tab.communicate': () => 'Communicate',
  'ui.tab.sources': () => 'Sources',

  'ui.severity': () => 'Severity',
  'ui.suggested': () => 'suggested',
  'ui.accepted-by': (p: { by: string; at: string }, f: Formatter) => `accepted by ${p.by}, ${f.time(p.at)}`,
  'ui.set-against': (p: { by: string; at: string; suggested: string }, f: Formatter) =>
    `set by ${p.by}, ${f.time(p.at)} (suggested: ${p.suggested})`,
  'ui.set-in-jira': () => 'set in Jira',
  'ui.suggestion-now': (p: { level: string }) => `The suggestion is ${p.level} now.`,
  'ui.confidence.high': () => 'high confidence',
  'ui.confidence.medium': () => 'medium confidence',
  'ui.confidence.low': () => 'low confidence',
  'ui.rounded-up': () => 'Unsure between two levels: the higher one was taken.',
  'ui.deciding': () => 'Decided by',
  'ui.supporting': () => 'Also speaks for it',
  'ui.why-level': (p: { level: string }) => `Why ${p.level} is suggested`,
  'ui.contradicting': () => 'Would be less by itself',
  'ui.tipping-points': () => 'What would change this',
  'ui.rule': (p: { ruleId: string }) => `rule ${p.ruleId}`,
  'ui.evidence': () => 'Evidence',
  'ui.evidence.claim': () => 'Claim',
  'ui.evidence.method': () => 'How it was measured',
  'ui.evidence.observed': () => 'When',
  'ui.evidence.source': () => 'Source',
  'ui.accept': (p: { level: string }) => `Accept ${p.level}`,
  'ui.set-level': (p: { level: string }) => `Set ${p.level}`,
  'ui.accept-help': () =>
    'A decision is written to the ticket, with its reasons as an internal note. You can decide again later.',
  'ui.decide-otherwise': () => 'Decide otherwise…',
  'ui.choose-level': () => 'Severity to set',
  'ui.reason': () => 'Reason',
  'ui.reason-help': () => 'Needed when you decide otherwise than suggested. It is written to the ticket.',
  'ui.severity-saved': (p: { level: string }) => `${p.level} is written to the ticket.`,
  'ui.channel-outdated': (p: { problem: string }) =>
    `Not everything reached the channel: ${p.problem} Press the button again then.`,

  'ui.impact': () => 'Users affected',
  'ui.impact-now': (p: Affected, f: Formatter) => `${people(p, f)} now`,
  'ui.impact-now-nobody': () => 'Nobody seen affected in the last 15 minutes',
  'ui.impact-since': (p: Affected & { from: string }, f: Formatter) =>
    `${people(p, f)} since ${f.time(p.from)}`,
  'ui.impact-since-share': (p: Affected & { from: string; share: number }, f: Formatter) =>
    `${people(p, f)} since ${f.time(p.from)}, ${p.atLeast ? 'at least ' : ''}${f.percent(p.share)} of active users`,
  'ui.impact-method': (p: { method: string; at: string }, f: Formatter) =>
    `Measured ${f.time(p.at)}: ${p.method}`,
  'ui.impact-unmeasured': () => 'Not measured: users cannot be counted without user monitoring.',
  'ui.impact-ticket': (
    p: { requests: number; organizations: number; commentsPerHour: number },
    f: Formatter,
  ) =>
    `From the ticket: ${f.number(p.requests)} customer requests, ${f.number(p.organizations)} organisations, ${f.number(p.commentsPerHour)} comments per hour.`,
  'ui.impact-ticket-unread': (p: { commentsPerHour: number }, f: Formatter) =>
    `From the ticket: ${f.number(p.commentsPerHour)} comments per hour. Customer requests could not be read.`,
  'ui.started': (p: { at: string; method: string }, f: Formatter) => `Started ${f.time(p.at)} (${p.method})`,
  'ui.trend': (p: { at: string }, f: Formatter) =>
    `Affected people among those looked into (times in ${f.zone(p.at)})`,
  'ui.segments': () => 'Hit more than usual',
  'ui.segment': () => 'Segment',
  'ui.segment-name': (p: { dimension: string; name: string }, f: Formatter) =>
    p.dimension === 'country' ? f.country(p.name) : p.name,
  'ui.segment-share': () => 'Share of those hit',
  'ui.segment-baseline': () => 'Share of all active',
  'ui.segments-none': (p: { hit: string; people: number; lookedInto: number }, f: Formatter) => {
    const met = p.hit === 'met-error' ? 'met an error' : 'met an error or saw a slow page';
    return `No country, browser, operating system, version or page stands out yet: ${f.number(p.people)} of the ${f.number(p.lookedInto)} people looked into ${met}. Each measurement looks into a few more.`;
  },
  'ui.segment.country': () => 'Country',
  'ui.segment.browser': () => 'Browser',
  'ui.segment.operating-system': () => 'Operating system',
  'ui.segment.version': () => 'Version',
  'ui.segment.page': () => 'Page',
  'ui.pages': () => 'Pages',
  'ui.page': () => 'Page',
  'ui.page-p95': () => 'p95 load time',
  'ui.page-p99': () => 'p99 load time',
  'ui.page-time': (p: { current: number; baseline: number }, f: Formatter) =>
    `${f.number(p.current / 1000)} s, usually ${f.number(p.baseline / 1000)} s`,
  'ui.page-time-unknown': () => 'not measured yet',
  'ui.error-groups': () => 'Errors',
  'ui.error-new': () => 'new',
  'ui.percent': (p: { share: number }, f: Formatter) => f.percent(p.share),
  'ui.seconds': (p: { ms: number }, f: Formatter) => `${f.number(p.ms / 1000)} s`,
  'ui.time': (p: { at: string }, f: Formatter) => f.time(p.at),
  'ui.clock': (p: { at: string }, f: Formatter) => f.clock(p.at),
  'ui.date': (p: { at: string }, f: Formatter) => f.date(p.at),
  'ui.date-time': (p: { at: string }, f: Formatter) => f.dateTime(p.at),
  'ui.deployment': () => 'Latest deployment before the incident',
  'ui.deployment-line': (p: { version: string; at: string; minutes: number }, f: Formatter) =>
    `${p.version}, ${f.time(p.at)}, ${f.number(p.minutes)} min before the start: a candidate for rollback`,

  'ui.first-moves': () => 'First moves',
  'ui.first-move': () => 'First move',
  'ui.next': () => 'Next',
  'ui.confirm-recovery': () =>
    'Confirm by using it as a customer would, then tell everybody that it is over.',
  'ui.resolved': (p: { when: string; afterMs: number }, f: Formatter) =>
    `Resolved ${p.when} after ${f.duration(p.afterMs)}.`,
  'ui.resolved-undated': () => 'Resolved.',
  'ui.postmortem-next': (p: { dueAt: string }, f: Formatter) =>
    `Create the postmortem, due ${f.date(p.dueAt)}.`,
  'ui.postmortem-next-undated': () => 'Create the postmortem.',
  'ui.seen-before': () => 'Seen before?',
  'ui.seen-strong': (p: { count: number }) =>
    p.count === 1 ? '1 strong match' : `${p.count} strong matches`,
  'ui.seen-some': (p: { count: number }) =>
    p.count === 1 ? '1 possible match' : `${p.count} possible matches`,
  'ui.seen-weak': (p: { count: number }) =>
    p.count === 1
      ? 'Nothing similar enough (1 weak match)'
      : `Nothing similar enough (${p.count} weak matches)`,
  'ui.seen-none': () => 'Nothing similar enough',
  'ui.seen-unknown': () => 'Not known: Jira’s search did not answer.',
  'ui.seen-unknown-text': () => 'Refresh, or search by hand:',
  'ui.nothing-similar-text': () =>
    'No past incident resembles this one enough to rely on. Searches to run by hand:',
  'ui.strength.strong': () => 'strong',
  'ui.strength.possible': () => 'possible',
  'ui.strength.weak': () => 'weak',
  'ui.why': () => 'Why',
  'ui.reasons': (p: { reasons: readonly string[] }) => p.reasons.join('; '),
  'ui.fix': () => 'Fix',
  'ui.fix-told': (p: { text: string; source: string }) => `${p.text} (${p.source})`,
  'ui.fix-from.closing-comment': () => 'from the closing comment',
  'ui.fix-from.resolution': () => 'from the resolution',
  'ui.fix-from.postmortem': () => 'from the postmortem',
  'ui.fix-unknown': () => 'not documented',
  'ui.took': (p: { ms: number }, f: Formatter) => `took ${f.duration(p.ms)}`,
  'ui.not-resolved': () => 'not resolved yet',
  'ui.weak-matches': () => 'Weakly similar',
  'ui.same-event': () => 'Other tickets of the same event',
  'ui.open-actions': () => 'Action items still open',
  'ui.source-unknown': (p: { system: string }) => `Not known: ${p.system} did not answer.`,
  'ui.no-runbook-space': () => 'Runbooks are not set up',
  'ui.no-runbook-title': () => 'No runbook found',
  'ui.no-runbook-text': () => 'Nothing in the configured spaces fits this incident.',
  'ui.first-steps': () => 'First steps',
  'ui.stale': (p: { days: number }, f: Formatter) => `not updated for ${f.number(p.days)} days`,
  'ui.updated': (p: { at: string }, f: Formatter) => `updated ${f.date(p.at)}`,

  'ui.channel': () => 'Slack channel',
  'ui.open-channel': () => 'Open channel',
  'ui.complete-channel': () => 'Complete the channel',
  'ui.channel-incomplete': () =>
    'The channel is there, but opening it stopped half-way: the first message, the invitations or the link on the ticket may be missing.',
  'ui.private-channel': () => 'Private channel (for security incidents)',
  'ui.channel-opened': (p: { name: string }) => `#${p.name} is open and linked from the ticket.`,
  'ui.channel-not-found': (p: { invitees: readonly string[] }, f: Formatter) =>
    `Slack does not know ${f.list(p.invitees)}; they were not invited.`,
  'ui.no-channel-yet': () =>
    'No channel yet: updates go to the ticket alone. Opening one invites the reporter, the assignee and whom the settings name, posts the facts there, and links it from the ticket.',
  'ui.update': () => 'Updates',
  'ui.audience': () => 'Audience',
  'ui.audience.responders': () => 'Responders',
  'ui.audience.stakeholders': () => 'Internal stakeholders',
  'ui.audience.customers': () => 'Customers',
  'ui.stage': () => 'Stage',
  'ui.stage.investigating': () => 'Investigating',
  'ui.stage.identified': () => 'Identified',
  'ui.stage.monitoring': () => 'Monitoring',
  'ui.stage.resolved': () => 'Resolved',
  'ui.language': () => 'Language',
  'ui.draft': () => 'Draft from the facts',
  'ui.text': () => 'Text',
  'ui.text-help': () =>
    'Nothing is sent until you press the button below. On the ticket it is an internal note; customers get only what you publish to them, after you have seen who gets it.',
  'ui.send-internal': () => 'Send to channel and ticket',
  'ui.send-customers': () => 'Publish to customers',
  'ui.confirm-title': () => 'Publish to customers',
  'ui.confirm': () => 'Publish',
  'ui.cancel': () => 'Cancel',
  'ui.update-sent': () => 'The update was sent.',
  'ui.last-update': (p: { audience: string; at: string }, f: Formatter) =>
    `Last update: ${p.audience}, ${f.time(p.at)}`,
  'ui.no-update-yet': () => 'No update sent yet.',

  'ui.source': () => 'Source',
  'ui.source-state': () => 'State',
  'ui.source-took': () => 'Took',
  'ui.took-to-ask': (p: { ms: number }, f: Formatter) =>
    p.ms < 1000 ? `${f.number(Math.round(p.ms))} ms` : `${f.number(p.ms / 1000)} s`,
  'ui.source-problem': () => 'What to do',
  'ui.source-name.ticket': () => 'Ticket',
  'ui.source-name.similar': () => 'Similar incidents',
  'ui.source-name.runbooks': () => 'Runbooks',
  'ui.source-name.impact': () => 'User impact',
  'ui.source-name.deployments': () => 'Deployments',
  'ui.source-name.requests': () => 'Customer requests',
  'ui.source-name.changelog': () => 'Ticket history',
  'ui.state.ok': () => 'ok',
  'ui.state.empty': () => 'empty',
  'ui.state.not configured': () => 'not connected',
  'ui.state.denied': () => 'denied',
  'ui.state.rate limited': () => 'asked to wait',
  'ui.state.timed out': () => 'timed out',
  'ui.state.failed': () => 'failed',
  'ui.sources-missing': (p: Lacking, f: Formatter) =>
    `${lacking(p, f)} missing: ${p.system} did not answer. See Sources.`,
  'ui.sources-incomplete': (p: Lacking, f: Formatter) =>
    `${lacking(p, f)} incomplete: ${p.system} did not answer everything. See Sources.`,
  'ui.sources-not-set-up': (p: Lacking, f: Formatter) =>
    `${lacking(p, f)} missing: ${p.system} is not set up. See Sources.`,

  'ui.postmortem-intro': (p: { space: string }) =>
    `This page goes to the Confluence space ${p.space}; everyone who may read the space can read it.`,
  'ui.postmortem-existing': () =>
    'A page exists already. It will be updated; Confluence keeps the earlier version.',
  'ui.postmortem-edited-title': () => 'People have edited this page',
  'ui.postmortem-edited': (p: { at: string }, f: Formatter) =>
    `It was last edited on ${f.dateTime(p.at)}, after Kaji had written it. Writing it again replaces the edits; they stay in the page’s history alone.`,
  'ui.postmortem-edited-by': () => 'Last edited by',
  'ui.replace-edited-page': () => 'Replace what people changed',
  'ui.create-page': () => 'Create page',
  'ui.update-page': () => 'Update page',
  'ui.page-created': () => 'The postmortem is written.',
  'ui.page-updated': () => 'The postmortem is updated.',
  'ui.close': () => 'Close',

  'ui.judge-same': () => 'This is it',
  'ui.judge-unrelated': () => 'Not related',
  'ui.match-hidden': (p: { key: string }) => `${p.key} is hidden here for everyone.`,
  'ui.match-linked': (p: { key: string }) => `Linked to ${p.key}.`,
  'ui.undo': () => 'Undo',
  'ui.clocks': () => 'By when',
  'ui.clock.due': () => 'due',
  'ui.clock.overdue': () => 'overdue',
  'ui.clock.done': () => 'done',
  'ui.clock-due-at': (p: { at: string; raisedAt: string }, f: Formatter) =>
    `by ${f.timeNear(p.at, p.raisedAt)}`,
  'ui.clock-late': (p: { at: string; raisedAt: string; ms: number }, f: Formatter) =>
    `was due ${f.timeNear(p.at, p.raisedAt)}, ${f.duration(p.ms)} late`,
  'ui.clock-done-at': (p: { at: string; raisedAt: string }, f: Formatter) =>
    `done at ${f.timeNear(p.at, p.raisedAt)}`,
  'ui.clock-done-late': (p: { at: string; raisedAt: string; ms: number }, f: Formatter) =>
    `done at ${f.timeNear(p.at, p.raisedAt)}, ${f.duration(p.ms)} late`,
  'ui.recovery': () => 'Have users recovered?',
  'ui.recovery.recovered': () => 'recovered',
  'ui.recovery.recovering': () => 'recovering',
  'ui.recovery.not-recovered': () => 'not recovered',
  'ui.recovery.cannot-tell': () => 'cannot tell',
  'ui.recovery-measure': () => 'Measure',
  'ui.recovery-now': () => 'Last 15 minutes',
  'ui.recovery-during': () => 'Start until 15 min ago',
  'ui.recovery-usual': () => 'Usual at this hour',
  'ui.recovery-latency': (p: { page: string }) => `p95 load time of ${p.page}`,
  'ui.recovery-errors': () => 'Errors',
  'ui.per-hour': (p: { count: number }, f: Formatter) => `${f.number(p.count)} per hour`,
  'ui.answer.yes': () => 'yes',
  'ui.answer.no': () => 'no',
  'ui.answer.unknown': () => 'not known',
  'ui.severity-history': () => 'Decisions so far',
};
