/**
 * Fields that JQL has and the sandbox does not model, in lower case.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
const FIELDS = new Set([
  ...`affectedversion affectedversions approvals attachment attachments category development environment filter
  fixversion fixversions goals hierarchylevel issuerestriction lastviewed organization originalestimate parent
  parentepic parentproject rank remainingestimate request savedfilter searchrequest sprint statuscategorychangeddate
  subtasks team timeestimate timeoriginalestimate timespent versions voter votes
  worklogauthor worklogcomment worklogdate workratio`.split(/\s+/),
  'customer request type',
  'customer organization',
  'epic link',
  'epic name',
  'request-channel-type',
  'request-last-activity-time',
  'story points',
]);

/**
 * Functions that JQL has and the sandbox does not model, in lower case.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 */
const FUNCTIONS = new Set(
  `approved approver cascadeoption childissuesof choiceoption closedsprints componentsleadbyuser
  currentlogin customerdetail earliestunreleasedversion entitlementdetail entitlementproduct
  featureflagcount futuresprints issuehistory issueswithremotelinksbyglobalid lastlogin latestreleasedversion linkedissue
  myapproval mypending mypendingapproval opensprints organizationdetail parentepic pending
  pendingby portfoliochildissuesof projectsleadbyuser projectswhereuserhaspermission projectswhereuserhasrole
  releasedversions unreleasedversions updatedby votedissues`.split(/\s+/),
);

export const isUnmodelledField = (name: string): boolean => FIELDS.has(name.toLowerCase());

export const isUnmodelledFunction = (name: string): boolean => FUNCTIONS.has(name.toLowerCase());
