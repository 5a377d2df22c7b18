export const similarity = {};
