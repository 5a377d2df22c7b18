import type { Formatter } from '../format';

type Deployed = { version: string; leadMinutes: number };

/** The start is known to a quarter of an hour. */
const after = (leadMinutes: number, time: string) =>
  leadMinutes > -15 ? 'within the quarter hour in which it began' : `${time} after the estimated start`;

export const response = {
  'response.clock-acknowledge': () => 'Acknowledge (accept a severity, or change the status)',
  'response.clock-commander': () => 'Name a commander (assign the ticket)',
  'response.clock-leadership': () => 'Tell leadership (update to internal stakeholders)',
  'response.clock-customers': () => 'Tell customers (update to customers)',
  'response.clock-next-update': (p: { audience: string }) => `Next update to ${p.audience}`,

  'response.ask-go-public': () => 'Tell the public?',
  'response.ask-customers-notice': () => 'Do customers notice it?',
  'response.ask-support-contacted': () => 'Is support being contacted?',
  'response.ask-externally-visible': () => 'Can it be seen from outside?',
  'response.ask-regulatory-duty': () => 'Could there be a legal duty to tell?',
  'response.ask-tell-leadership': () => 'Tell leadership?',
  'response.ask-is-sev-1': () => 'Is it a SEV-1?',
  'response.ask-sev-2-runs-long': () => 'Is it a SEV-2 that runs for more than two hours?',
  'response.ask-beyond-authority': () => 'Is a decision needed that the commander may not take?',
  'response.ask-reputation-at-risk': () => 'Is the company’s reputation at risk?',
  'response.because-one-yes': () => 'One yes is enough.',
  'response.because-all-no': () => 'Every question is answered with no.',
  'response.because-unsure-yes': () => 'Not everything is known. When unsure, tell.',
  'response.because-unsure-no': () =>
    'Nothing known so far asks for it. It can wait until somebody answers one of the questions with yes.',

  'response.move-isolate': () => 'Isolate the systems that are concerned.',
  'response.move-rotate-credentials': () => 'Rotate the credentials that may be known.',
  'response.move-preserve-logs': () => 'Secure the logs before they are rotated away.',
  'response.move-stop-writes': () => 'Stop writing to the data that is concerned.',
  'response.move-snapshot': () => 'Take a snapshot before anything is repaired.',
  /** `service` is empty where the ticket does not name exactly one */
  'response.move-roll-back': (p: { version: string; service: string }) =>
    `Roll back ${p.version}${p.service && ` (${p.service})`}.`,
  'response.move-do-not-roll-back': () => 'Do not roll back before the state of the data is known.',
  'response.move-apply-known-fix': () => 'Try what fixed it the last time.',
  'response.move-ask-deployments': () =>
    'Ask whether anything was deployed in the last two hours; if so, roll it back.',
  'response.move-flag-off': () => 'Switch the feature off, so that the rest works.',
  'response.move-fail-over': () => 'Fail over to what still works.',
  'response.move-add-capacity': () => 'Relieve the load: add capacity, or throttle what can wait.',
  'response.move-check-database': () => 'Look at the database: connections, recent queries, capacity.',
  'response.move-check-dependencies': () => 'Look at third parties and at recent configuration changes.',
  'response.move-name-commander': () => 'Name an incident commander.',
  'response.move-name-owner': () => 'Name one owner.',
  'response.move-open-channel': () => 'Open the incident channel.',
  'response.move-name-scribe': () => 'Name a scribe who keeps the timeline.',
  'response.move-acknowledge-publicly': () => 'Tell customers that you know, before you have answers.',
  'response.move-tell-leadership': () => 'Tell leadership what customers suffer and what is being done.',

  'response.because-breach': (p: { quote: string }) => `The ticket speaks of a breach (“${p.quote}”).`,
  'response.because-data': (p: { quote: string }) =>
    `Data may be lost or damaged (“${p.quote}”), and more writing can make it worse.`,
  'response.rollback-correlates': (
    p: Deployed & { at: string; newErrors: boolean; isOnVersion: boolean },
    f: Formatter,
  ) => {
    const time = f.duration(p.leadMinutes * 60_000);
    const when = p.leadMinutes >= 0 ? `${time} before it began` : after(p.leadMinutes, time);
    const signs = [
      ...(p.newErrors ? ['brought new kinds of errors'] : []),
      ...(p.isOnVersion ? ['the affected users are on it'] : []),
    ];
    return `Deployed ${f.time(p.at)}, ${[when, ...signs].join('; ')}.`;
  },
  'response.rollback-unsure': (p: Deployed, f: Formatter) =>
    `Version ${p.version} came ${f.duration(p.leadMinutes * 60_000)} ${p.leadMinutes >= 0 ? 'before' : 'after'} the start: it may be the cause. When unsure, roll back; it can be undone.`,
  'response.rollback-data': (p: { version: string }) =>
    `Version ${p.version} is a suspect, but data may be damaged, and old code on changed data can make it worse.`,
  'response.because-strong-match': (p: { key: string }) => `${p.key} was most probably the same.`,
  'response.because-one-feature': (p: { service: string }) => `Only ${p.service} is concerned.`,
  'response.because-outage': (p: { quote: string }) =>
    `It does not work (“${p.quote}”), and no deployment is suspected.`,
  'response.because-slow': () => 'It is slow: load, capacity or something slow behind it.',
  'response.because-severity': (p: { level: string }) => `A ${p.level} needs it.`,
  'response.because-public': () => 'It can be noticed from outside, or may have to be told.',
  'response.because-leadership': () =>
    'It is a SEV-1, runs long, needs their decision, or touches the company’s reputation.',
  'response.because-database': (p: { message: string }) =>
    `A new error speaks of the database: “${p.message}”.`,
  'response.because-deployments-unknown': () => 'Deployments could not be read.',
  'response.because-no-deployment': () => 'There are errors, and no deployment is suspected.',
};
