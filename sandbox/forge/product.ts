/** An issue, a project and a person as the Forge host needs them to build contexts and decide display conditions. */

export interface ViewedProject {
  id: string;
  key: string;
  name: string;
  /** as Jira calls it: `service_desk` or `software` */
  type: string;
}

export interface ViewedIssue {
  id: string;
  key: string;
  /** name of the issue type */
  type: string;
  typeId: string;
  project: ViewedProject;
}

export interface Viewer {
  accountId: string;
  locale: string;
  timeZone: string;
  /** holds a Jira Service Management licence and the agent role */
  isAgent: boolean;
  /** administers the site, and with it every project */
  isAdmin: boolean;
}

/** What the host asks of the site it runs in; implemented by `sandbox/site.ts` over the Jira upstream. */
export interface Product {
  cloudId: string;
  issue(keyOrId: string): ViewedIssue | undefined;
  project(keyOrId: string): ViewedProject | undefined;
  /** whether this person may see the issue */
  canView(accountId: string, issueKey: string): boolean;
  viewer(accountId: string): Viewer | undefined;
}
