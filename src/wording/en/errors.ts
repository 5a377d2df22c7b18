import type { Formatter } from '../format';

/**
 * What another system did not do, and what to do next: views say it too. `system` is the product's name as people know it,
 * e.g. `Jira`.
 */
export const errors = {
  'errors.not-found': (p: { what: string }) => `${p.what} does not exist, or you may not see it.`,
  'errors.not-found-there': (p: { system: string }) =>
    `${p.system} does not find this: it was moved or deleted, or you may not see it. Reload; if it stays, ask an administrator of ${p.system} for access.`,
  'errors.denied': (p: { system: string }) =>
    `${p.system} does not allow this for you. Ask an administrator of ${p.system} for access.`,
  'errors.not-configured': (p: { system: string }) =>
    `${p.system} is not connected yet. A project administrator connects it under Project settings → Kaji.`,
  'errors.unauthorised': (p: { system: string }) =>
    `${p.system} refused the stored token. A project administrator enters a new one under Project settings → Kaji.`,
  'errors.no-consent': (p: { system: string }) =>
    `${p.system} does not let Kaji act for you yet. Reload and allow access when you are asked.`,
  'errors.missing-permission': (p: { system: string }) =>
    `Kaji lacks a permission in ${p.system}. A site administrator updates Kaji under Apps → Manage apps.`,
  'errors.missing-scope': (p: { system: string; scope: string }) =>
    `The ${p.system} token lacks the scope ${p.scope}. Create a token with it and save it under Project settings → Kaji.`,
  'errors.rate-limited': (p: { system: string; retryAfterSeconds: number }, f: Formatter) =>
    `${p.system} asks us to wait. Try again in ${f.duration(p.retryAfterSeconds * 1000)}.`,
  'errors.timed-out': (p: { system: string }) => `${p.system} did not answer in time. Try again in a moment.`,
  'errors.unavailable': (p: { system: string }) =>
    `${p.system} cannot be reached at the moment. Try again in a moment.`,
  'errors.invalid-answer': (p: { system: string }) =>
    `${p.system} answered something we do not understand. Try again; if it stays, tell your administrator.`,
  'errors.conflict': (p: { system: string }) =>
    `Someone else changed this in ${p.system} at the same time. Reload and try again.`,
  'errors.name-taken': (p: { what: string }) =>
    `The name “${p.what}” and its variants are taken. Rename or archive what holds it, then try again.`,
  'errors.refused': (p: { system: string; detail: string }) =>
    `${p.system} refused this (${p.detail}). Try again; if it stays, give this detail to an administrator of ${p.system}.`,
  'errors.not-published-to': (p: { keys: readonly string[]; problem: string }) =>
    `Not published to ${p.keys.join(', ')}: ${p.problem} Publish the same text again: only these get it then.`,
};
