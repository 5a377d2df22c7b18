import type { Formatter } from '../../../wording';

type Sent = { audience: string; at: string };

/** What the form for updates says about where an update goes, went, or did not go. */
export const updateTexts = {
  'ui.send-update': () => 'Send an update',
  'ui.send-ticket': () => 'Send to the ticket',
  'ui.update-partly-sent': () => 'The update did not reach everybody.',
  'ui.sent-to-channel': (p: Sent & { channel: string }, f: Formatter) =>
    `Sent to ${p.audience} at ${f.time(p.at)}: #${p.channel} and an internal note.`,
  'ui.sent-to-ticket': (p: Sent, f: Formatter) =>
    `Sent to ${p.audience} at ${f.time(p.at)}: an internal note on the ticket.`,
  'ui.sent-to-customers': (p: Sent & { recipients: readonly string[] }, f: Formatter) =>
    `Sent to ${p.audience} at ${f.time(p.at)}: ${p.recipients.join(', ')}.`,
  'ui.sent-next-due': (p: { sent: string; at: string }, f: Formatter) =>
    `${p.sent} Next update due by ${f.time(p.at)}.`,
  'ui.not-in-channel': (p: { problem: string }) =>
    `Not posted to the channel: ${p.problem} Press the button again then: only the channel gets it.`,
  'ui.recipients': (p: { keys: readonly string[] }) =>
    p.keys.length === 1
      ? `This goes to 1 customer request: ${p.keys.join(', ')}. The customer will see exactly this:`
      : `This goes to ${p.keys.length} customer requests: ${p.keys.join(', ')}. They will see exactly this:`,
  'ui.checking-recipients': () => 'Looking up who gets this…',
  'ui.edited-text': () =>
    'You changed this text for the earlier choice. Replace it with a new draft, or keep it?',
  'ui.replace-text': () => 'New draft',
  'ui.keep-text': () => 'Keep my text',
  'ui.check-channel': () => 'Check the channel again',
  'ui.level-saved': (p: { level: string }) => `${p.level} saved`,
};
