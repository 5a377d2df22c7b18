export const severity = {};
