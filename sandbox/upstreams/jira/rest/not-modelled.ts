/** The resources of Jira's REST API v3, to tell what the sandbox does not model from what does not exist. */
const RESOURCES = new Set(
  `announcementBanner app application-properties applicationrole attachment auditing avatar bulk changelog
  classification-levels comment component config configuration customFieldOption dashboard data-policy events expression
  field fieldconfiguration fieldconfigurationscheme filter group groups groupuserpicker instance issue issueLink
  issueLinkType issues issuesecurityschemes issuetype issuetypescheme issuetypescreenscheme jql label license
  mypermissions mypreferences myself notificationscheme permissions permissionscheme plans priority priorityscheme
  project project-template projectCategory projects projectvalidate redact resolution role screens screenscheme search
  securitylevel serverInfo settings status statuscategory statuses task uiModifications universal_avatar user users
  version webhook workflow workflows workflowscheme worklog`.split(/\s+/),
);

/** What an issue has beside what the sandbox models. */
const ISSUE_RESOURCES = new Set(
  'archive attachments bulk changelog notify picker properties unarchive votes watchers watching worklog limit'.split(
    ' ',
  ),
);

/** The resources of servicedeskapi. */
const SERVICE_RESOURCES = new Set(
  'assets customer info insight knowledgebase organization request requesttype servicedesk'.split(' '),
);

/** Whether the vendor has something at the path, which the sandbox does not answer. */
export function isVendorPath(path: string): boolean {
  const [, , api, ...segments] = path.split('/');
  if (api === 'servicedeskapi') return SERVICE_RESOURCES.has(segments[0] ?? '');
  if (api !== 'api' || segments[0] !== '3') return path.startsWith('/jsm/incidents/');
  const [, resource = '', ...rest] = segments;
  if (!RESOURCES.has(resource)) return false;
  return resource !== 'issue' || rest.length < 2 || ISSUE_RESOURCES.has(rest[1] ?? '');
}
