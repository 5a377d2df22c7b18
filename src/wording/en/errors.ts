/** What went wrong and what to do next. `system` is the product's name as people know it, e.g. `Jira`. */
export const errors = {
  'errors.not-found': (p: { what: string }) => `${p.what} does not exist, or you may not see it.`,
  'errors.not-an-incident': (p: { key: string }) =>
    `${p.key} is not an incident of a service project. Open Kaji on an incident.`,
  'errors.denied': (p: { system: string }) =>
    `${p.system} does not allow this for you. Ask an administrator of ${p.system} for access.`,
  'errors.not-configured': (p: { system: string }) =>
    `${p.system} is not connected yet. A project administrator connects it under Project settings → Kaji.`,
  'errors.unauthorised': (p: { system: string }) =>
    `${p.system} refused the stored token. A project administrator enters a new one under Project settings → Kaji.`,
  'errors.missing-scope': (p: { system: string; scope: string }) =>
    `The ${p.system} token lacks the scope ${p.scope}. Create a token with it and save it under Project settings → Kaji.`,
  'errors.rate-limited': (p: { system: string; retryAfterSeconds: number }) =>
    `${p.system} asks us to wait. Try again in ${p.retryAfterSeconds} s.`,
  'errors.timed-out': (p: { system: string }) => `${p.system} did not answer in time. Try again in a moment.`,
  'errors.unavailable': (p: { system: string }) =>
    `${p.system} cannot be reached at the moment. The rest stands; try again in a moment.`,
  'errors.invalid-answer': (p: { system: string }) =>
    `${p.system} answered something we do not understand. Try again; if it stays, tell your administrator.`,
  'errors.conflict': (p: { what: string }) =>
    `${p.what} was changed by someone else at the same time. Reload and try again.`,
  'errors.refused': (p: { system: string; detail: string }) => `${p.system} refused this: ${p.detail}`,
  'errors.invalid-input': (p: { field: string; expected: string }) =>
    `${p.field} is not usable: expected ${p.expected}.`,
  'errors.admin-only': () => 'Only administrators of this project may do this.',
  'errors.fault': (p: { faultId: string }) =>
    `Something broke on our side (${p.faultId}). Nothing was half written; try again, and give this id to your administrator.`,
};
