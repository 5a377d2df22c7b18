/**
 * Retired icon names that UI Kit's types still offer, above all for buttons, and the current icons that Atlaskit's
 * migration guide puts in their places (https://atlassian.design/components/icon/migration-guide). Retired names that
 * are not here are refused.
 */
export const legacyGlyphs: Readonly<Record<string, string>> = {
  check: 'check-mark',
  document: 'page',
  info: 'status-information',
  more: 'show-more-horizontal',
  'more-vertical': 'show-more-vertical',
  people: 'people-group',
  recent: 'clock',
  schedule: 'calendar',
  shortcut: 'link-external',
  trash: 'delete',
  watch: 'eye-open',
  world: 'globe',
  'editor-error': 'status-error',
  'editor-info': 'status-information',
  'editor-success': 'status-success',
  'editor-warning': 'status-warning',
};
