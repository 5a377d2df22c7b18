export const postmortem = {};
