import { expect, it } from 'vitest';
import { readRaygunAlert } from '../../src/triggers/read-raygun-alert';

const application = { name: 'Web console', url: 'https://app.raygun.com/dashboard/app-web' };
const occurred = {
  url: 'https://app.raygun.com/crashreporting/app-web/errors/group-1?filter=x',
  message: 'No seat for mio@takao.example',
  firstOccurredOn: '2026-11-20T02:40:00Z',
  lastOccurredOn: '2026-11-20T12:00:00.5+09:00',
  usersAffected: 12,
  totalOccurrences: 40,
  instance: { tags: [], affectedUser: { Identifier: 'mio@takao.example' }, customData: {} },
};
const notification = (error: object) =>
  JSON.stringify({ event: 'error_notification', eventType: 'NewErrorOccurred', error, application });

it('reads who was hit by an error, and no person', () => {
  const alert = readRaygunAlert(notification(occurred));
  expect(alert).toEqual({
    applicationUrl: application.url,
    message: 'No seat for …',
    count: {
      errorGroupId: 'group-1',
      at: '2026-11-20T03:00:00.500Z',
      firstOccurredAt: '2026-11-20T02:40:00.000Z',
      usersAffected: 12,
      totalOccurrences: 40,
    },
  });
});

it.each([
  ['StatusChanged', { status: 'Resolved' }],
  ['AssignedToUser', { assignedTo: 'Robin Hale' }],
  ['CommentAdded', { comment: 'Looking into it.' }],
])('takes %s, which says nothing about users', (eventType, details) => {
  const { url, message } = occurred;
  const error = {
    url,
    message,
    description: 'x',
    activityDate: occurred.lastOccurredOn,
    user: 'Ada',
    ...details,
  };
  expect(readRaygunAlert(JSON.stringify({ event: 'error_activity', eventType, error, application }))).toBe(
    'unused',
  );
});

it.each([
  ['no JSON', 'not json'],
  ['another event', JSON.stringify({ event: 'apm_alert' })],
  ['an instant that is null', notification({ ...occurred, firstOccurredOn: null })],
  ['an instant that is no instant', notification({ ...occurred, lastOccurredOn: 'yesterday' })],
  ['a count that is none', notification({ ...occurred, usersAffected: -1 })],
])('refuses %s', (_what, body) => {
  expect(readRaygunAlert(body)).toBeUndefined();
});
