/**
 * The operations of Jira's platform API and of servicedeskapi: for each base below `/rest/`, path templates and their
 * methods, `G`ET, `P`OST, P`U`T, P`A`TCH and `D`ELETE. Parameters have no names here.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 * @see https://developer.atlassian.com/cloud/jira/service-desk/rest/
 */
export const VENDOR_OPERATIONS: Readonly<Record<string, string>> = {
  'api/3': `
    announcementBanner:GU app/field/context/configuration/list:P app/field/value:P
    app/field/{}/context/configuration:GU app/field/{}/value:U application-properties:G
    application-properties/advanced-settings:G application-properties/{}:U applicationrole:G applicationrole/{}:G
    attachment/content/{}:G attachment/meta:G attachment/thumbnail/{}:G attachment/{}:GD
    attachment/{}/expand/human:G attachment/{}/expand/raw:G auditing/record:G avatar/{}/system:G
    bulk/issues/delete:P bulk/issues/fields:GP bulk/issues/move:P bulk/issues/transition:GP bulk/issues/unwatch:P
    bulk/issues/watch:P bulk/queue/{}:G changelog/bulkfetch:P classification-levels:G comment/list:P
    comment/{}/properties:G comment/{}/properties/{}:GUD component:GP component/{}:GUD
    component/{}/relatedIssueCounts:G config/fieldschemes:GP config/fieldschemes/fields:UD
    config/fieldschemes/fields/parameters:UD config/fieldschemes/projects:GU config/fieldschemes/{}:GUD
    config/fieldschemes/{}/clone:P config/fieldschemes/{}/fields:G config/fieldschemes/{}/fields/{}/parameters:G
    config/fieldschemes/{}/projects:G configuration:G configuration/timetracking:GU
    configuration/timetracking/list:G configuration/timetracking/options:GU customFieldOption/{}:G dashboard:GP
    dashboard/bulk/edit:U dashboard/gadgets:G dashboard/search:G dashboard/{}:GUD dashboard/{}/copy:P
    dashboard/{}/gadget:GP dashboard/{}/gadget/{}:UD dashboard/{}/items/{}/properties:G
    dashboard/{}/items/{}/properties/{}:GUD data-policy:G data-policy/project:G events:G expression/analyse:P
    expression/eval:P expression/evaluate:P field:GP field/association:UD field/search:G field/search/trashed:G
    field/{}:UD field/{}/association/project:G field/{}/context:GP field/{}/context/defaultValue:GU
    field/{}/context/defaultValues:G field/{}/context/issuetypemapping:G field/{}/context/mapping:P
    field/{}/context/projectmapping:G field/{}/context/{}:UD field/{}/context/{}/issuetype:U
    field/{}/context/{}/issuetype/remove:P field/{}/context/{}/option:GPU field/{}/context/{}/option/move:U
    field/{}/context/{}/option/{}:D field/{}/context/{}/option/{}/issue:D field/{}/context/{}/project:U
    field/{}/context/{}/project/remove:P field/{}/contexts:G field/{}/option:GP field/{}/option/suggestions/edit:G
    field/{}/option/suggestions/search:G field/{}/option/{}:GUD field/{}/option/{}/issue:D field/{}/restore:P
    field/{}/screens:G field/{}/trash:P fieldconfiguration:GP fieldconfiguration/{}:UD
    fieldconfiguration/{}/fields:GU fieldconfigurationscheme:GP fieldconfigurationscheme/mapping:G
    fieldconfigurationscheme/project:GU fieldconfigurationscheme/{}:UD fieldconfigurationscheme/{}/mapping:U
    fieldconfigurationscheme/{}/mapping/delete:P filter:P filter/defaultShareScope:GU filter/favourite:G filter/my:G
    filter/search:G filter/{}:GUD filter/{}/columns:GUD filter/{}/favourite:UD filter/{}/owner:U
    filter/{}/permission:GP filter/{}/permission/{}:GD forge/panel/action/bulk/async:P group:GPD group/bulk:G
    group/member:G group/user:PD groups/picker:G groupuserpicker:G instance/license:G issue:P issue/archive:PU
    issue/bulk:P issue/bulkfetch:P issue/createmeta:G issue/createmeta/{}/issuetypes:G
    issue/createmeta/{}/issuetypes/{}:G issue/limit/report:G issue/picker:G issue/properties:P
    issue/properties/multi:P issue/properties/{}:UD issue/unarchive:U issue/watching:P issue/{}:GUD
    issue/{}/assignee:U issue/{}/attachments:P issue/{}/changelog:G issue/{}/changelog/list:P issue/{}/comment:GP
    issue/{}/comment/{}:GUD issue/{}/editmeta:G issue/{}/notify:P issue/{}/properties:G issue/{}/properties/{}:GUD
    issue/{}/remotelink:GPD issue/{}/remotelink/{}:GUD issue/{}/transitions:GP issue/{}/votes:GPD
    issue/{}/watchers:GPD issue/{}/worklog:GPD issue/{}/worklog/move:P issue/{}/worklog/{}:GUD
    issue/{}/worklog/{}/properties:G issue/{}/worklog/{}/properties/{}:GUD issueLink:P issueLink/{}:GD
    issueLinkType:GP issueLinkType/{}:GUD issues/archive/export:U issuesecurityschemes:GP
    issuesecurityschemes/level:G issuesecurityschemes/level/default:U issuesecurityschemes/level/member:G
    issuesecurityschemes/project:GU issuesecurityschemes/search:G issuesecurityschemes/{}:GUD
    issuesecurityschemes/{}/level:U issuesecurityschemes/{}/level/{}:UD issuesecurityschemes/{}/level/{}/member:U
    issuesecurityschemes/{}/level/{}/member/{}:D issuesecurityschemes/{}/members:G issuetype:GP issuetype/project:G
    issuetype/{}:GUD issuetype/{}/alternatives:G issuetype/{}/avatar2:P issuetype/{}/properties:G
    issuetype/{}/properties/{}:GUD issuetypescheme:GP issuetypescheme/mapping:G issuetypescheme/project:GU
    issuetypescheme/{}:UD issuetypescheme/{}/issuetype:U issuetypescheme/{}/issuetype/move:U
    issuetypescheme/{}/issuetype/{}:D issuetypescreenscheme:GP issuetypescreenscheme/mapping:G
    issuetypescreenscheme/project:GU issuetypescreenscheme/{}:UD issuetypescreenscheme/{}/mapping:U
    issuetypescreenscheme/{}/mapping/default:U issuetypescreenscheme/{}/mapping/remove:P
    issuetypescreenscheme/{}/project:G jql/autocompletedata:GP jql/autocompletedata/suggestions:G
    jql/function/computation:GP jql/function/computation/search:P jql/match:P jql/parse:P jql/pdcleaner:P
    jql/sanitize:P label:G license/approximateLicenseCount:G license/approximateLicenseCount/product/{}:G
    mypermissions:G mypreferences:GUD mypreferences/locale:GU myself:G notificationscheme:GP
    notificationscheme/project:G notificationscheme/{}:GUD notificationscheme/{}/notification:U
    notificationscheme/{}/notification/{}:D permissions:G permissions/check:P permissions/project:P
    permissionscheme:GP permissionscheme/{}:GUD permissionscheme/{}/permission:GP
    permissionscheme/{}/permission/{}:GD plans/plan:GP plans/plan/{}:GU plans/plan/{}/archive:U
    plans/plan/{}/duplicate:P plans/plan/{}/team:G plans/plan/{}/team/atlassian:P
    plans/plan/{}/team/atlassian/{}:GUD plans/plan/{}/team/planonly:P plans/plan/{}/team/planonly/{}:GUD
    plans/plan/{}/trash:U priority:GP priority/default:U priority/move:U priority/search:G priority/{}:GUD
    priorityscheme:GP priorityscheme/mappings:P priorityscheme/priorities/available:G priorityscheme/{}:UD
    priorityscheme/{}/priorities:G priorityscheme/{}/projects:G project:GP project-template:P
    project-template/edit-template:U project-template/live-template:G project-template/remove-template:D
    project-template/save-template:P project/recent:G project/search:G project/type:G project/type/accessible:G
    project/type/{}:G project/type/{}/accessible:G project/{}:GUD project/{}/archive:P project/{}/avatar:U
    project/{}/avatar/{}:D project/{}/avatar2:P project/{}/avatars:G project/{}/classification-config:G
    project/{}/classification-level/default:GUD project/{}/component:G project/{}/components:G project/{}/delete:P
    project/{}/email:GU project/{}/features:G project/{}/features/{}:U project/{}/hierarchy:G
    project/{}/issuesecuritylevelscheme:G project/{}/notificationscheme:G project/{}/permissionscheme:GU
    project/{}/properties:G project/{}/properties/{}:GUD project/{}/restore:P project/{}/role:G
    project/{}/role/{}:GPUD project/{}/roledetails:G project/{}/securitylevel:G project/{}/statuses:G
    project/{}/version:G project/{}/versions:G projectCategory:GP projectCategory/{}:GUD projects/fields:G
    projectvalidate/key:G projectvalidate/validProjectKey:G projectvalidate/validProjectName:G redact:P
    redact/status/{}:G resolution:GP resolution/default:U resolution/move:U resolution/search:G resolution/{}:GUD
    role:GP role/{}:GPUD role/{}/actors:GPD screens:GP screens/addToDefault/{}:P screens/tabs:G screens/{}:UD
    screens/{}/availableFields:G screens/{}/tabs:GP screens/{}/tabs/{}:UD screens/{}/tabs/{}/fields:GP
    screens/{}/tabs/{}/fields/{}:D screens/{}/tabs/{}/fields/{}/move:P screens/{}/tabs/{}/move/{}:P screenscheme:GP
    screenscheme/{}:UD search:GP search/approximate-count:P search/jql:GP securitylevel/{}:G serverInfo:G
    settings/columns:GU status:G status/{}:G statuscategory:G statuscategory/{}:G statuses:GPUD statuses/byNames:G
    statuses/search:G statuses/{}/project/{}/issueTypeUsages:G statuses/{}/projectUsages:G
    statuses/{}/workflowUsages:G task/{}:G task/{}/cancel:P uiModifications:GP uiModifications/{}:UD
    universal_avatar/type/{}/owner/{}:GP universal_avatar/type/{}/owner/{}/avatar/{}:D
    universal_avatar/view/type/{}:G universal_avatar/view/type/{}/avatar/{}:G
    universal_avatar/view/type/{}/owner/{}:G user:GPD user/assignable/multiProjectSearch:G user/assignable/search:G
    user/bulk:G user/bulk/migration:G user/columns:GUD user/email:G user/email/bulk:G user/groups:G
    user/permission/search:G user/picker:G user/properties:G user/properties/{}:GUD user/search:G
    user/search/query:G user/search/query/key:G user/viewissue/search:G users:G users/search:G version:P
    version/{}:GUD version/{}/mergeto/{}:U version/{}/move:P version/{}/relatedIssueCounts:G
    version/{}/relatedwork:GPU version/{}/relatedwork/{}:D version/{}/removeAndSwap:P
    version/{}/unresolvedIssueCount:G webhook:GPD webhook/failed:G webhook/refresh:U workflow/history:P
    workflow/history/list:P workflow/rule/config:GU workflow/rule/config/delete:U workflow/search:G workflow/{}:D
    workflow/{}/project/{}/issueTypeUsages:G workflow/{}/projectUsages:G workflow/{}/workflowSchemes:G workflows:P
    workflows/capabilities:G workflows/create:P workflows/create/validation:P workflows/defaultEditor:G
    workflows/preview:P workflows/search:G workflows/update:P workflows/update/validation:P workflowscheme:GP
    workflowscheme/project:GU workflowscheme/project/switch:P workflowscheme/read:P workflowscheme/update:P
    workflowscheme/update/mappings:P workflowscheme/{}:GUD workflowscheme/{}/createdraft:P
    workflowscheme/{}/default:GUD workflowscheme/{}/draft:GUD workflowscheme/{}/draft/default:GUD
    workflowscheme/{}/draft/issuetype/{}:GUD workflowscheme/{}/draft/publish:P workflowscheme/{}/draft/workflow:GUD
    workflowscheme/{}/issuetype/{}:GUD workflowscheme/{}/projectUsages:G workflowscheme/{}/workflow:GUD
    worklog/deleted:G worklog/list:P worklog/updated:G
  `,
  'atlassian-connect/1': `
    addons/{}/properties:G addons/{}/properties/{}:GUD app/module/dynamic:GPD migration/field:U
    migration/properties/{}:U migration/workflow/rule/search:P migration/{}/{}/task:GP service-registry:G
  `,
  'forge/1': `
    app/properties:G app/properties/{}:GUD
  `,
  'internal/api/latest': `
    worklog/bulk:P
  `,
  servicedeskapi: `
    assets/workspace:G customer:P info:G insight/workspace:G knowledgebase/article:G organization:GP
    organization/{}:GD organization/{}/property:G organization/{}/property/{}:GUD organization/{}/user:GPD
    request:GP request/{}:G request/{}/approval:G request/{}/approval/{}:GP request/{}/attachment:GP
    request/{}/attachment/{}:G request/{}/attachment/{}/thumbnail:G request/{}/comment:GP request/{}/comment/{}:G
    request/{}/comment/{}/attachment:G request/{}/feedback:GPD request/{}/notification:GUD
    request/{}/participant:GPD request/{}/sla:G request/{}/sla/{}:G request/{}/status:G request/{}/transition:GP
    requesttype:G servicedesk:G servicedesk/{}:G servicedesk/{}/attachTemporaryFile:P servicedesk/{}/customer:GPD
    servicedesk/{}/knowledgebase/article:G servicedesk/{}/organization:GPD servicedesk/{}/queue:G
    servicedesk/{}/queue/{}:G servicedesk/{}/queue/{}/issue:G servicedesk/{}/requesttype:GP
    servicedesk/{}/requesttype/permissions/check:P servicedesk/{}/requesttype/{}:GD
    servicedesk/{}/requesttype/{}/field:G servicedesk/{}/requesttype/{}/property:G
    servicedesk/{}/requesttype/{}/property/{}:GUD servicedesk/{}/requesttypegroup:G
  `,
};
