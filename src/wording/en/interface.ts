export const interfaceTexts = {};
