import type { Identity } from '../../../identity';
import type { Person } from '../../../world/schema';
import type { Catalog } from './catalog';
import type { CommentRecord, IssueRecord } from './issue-record';
import type { People } from './people';

/** The roles of every project, and whom they hold. Administrators of the site are agents, too. */
const PROJECT_ROLES: ReadonlyMap<string, readonly Person['role'][]> = new Map([
  ['Administrators', ['admin']],
  ['Service Desk Team', ['agent', 'admin']],
]);

/** Whom a project's role holds; `undefined` when there is no such role. */
export const projectRole = (name: string): readonly Person['role'][] | undefined => PROJECT_ROLES.get(name);

/**
 * Who may see and do what.
 *
 * Agents and administrators see and edit every project; an issue with a security level only when they are in the
 * level's group. Customers reach requests through the customer portal alone: what they raised, take part in, or what
 * belongs to their organization. Apps see everything, restricted issues included, as the role
 * `atlassian-addons-project-access` lets them on most sites: what an app found must be read again as the viewer.
 */
export class Permissions {
  constructor(
    private readonly catalog: Catalog,
    private readonly people: People,
  ) {}

  /** Agents, administrators and apps: those with a licence for Jira itself. */
  isAgent({ kind, accountId }: Identity): boolean {
    const role = this.people.find(accountId)?.role;
    return kind === 'app' || role === 'agent' || role === 'admin';
  }

  isAdmin({ accountId }: Identity): boolean {
    return this.people.find(accountId)?.role === 'admin';
  }

  /** Whether the platform API shows the issue. */
  canBrowse(identity: Identity, issue: IssueRecord): boolean {
    return this.isAgent(identity) && this.#passesSecurityLevel(identity, issue);
  }

  canEdit(identity: Identity, issue: IssueRecord): boolean {
    return this.canBrowse(identity, issue);
  }

  /** Administrators and apps, as in the permission scheme of service projects. */
  canDeleteIssues(identity: Identity): boolean {
    return identity.kind === 'app' || this.isAdmin(identity);
  }

  /** Their own comment; administrators and apps delete anyone's. */
  canDeleteComment(identity: Identity, { author }: CommentRecord): boolean {
    return identity.accountId === author || identity.kind === 'app' || this.isAdmin(identity);
  }

  /** Whether the customer portal shows the request. */
  canViewRequest(identity: Identity, issue: IssueRecord): boolean {
    if (this.isAgent(identity)) return this.canBrowse(identity, issue);
    if (issue.requestTypeId === undefined || !this.#passesSecurityLevel(identity, issue)) return false;
    const { accountId } = identity;
    const organization = this.people.find(accountId)?.organization;
    return (
      issue.reporter === accountId ||
      issue.participants.includes(accountId) ||
      (organization !== undefined && organization === issue.organization)
    );
  }

  /** Customers never see internal comments; a restricted comment is for the members of its group or role. */
  canViewComment(identity: Identity, { internal, visibility }: CommentRecord): boolean {
    if (internal && !this.isAgent(identity)) return false;
    return visibility === undefined || this.isAmong(identity, visibility);
  }

  /** Whether somebody is among those to whom a comment is restricted. Apps always are; customers never. */
  isAmong(identity: Identity, { type, value }: NonNullable<CommentRecord['visibility']>): boolean {
    if (!this.isAgent(identity)) return false;
    if (identity.kind === 'app') return true;
    return type === 'group'
      ? this.people.groups(identity.accountId).includes(value)
      : (projectRole(value)?.includes(this.people.find(identity.accountId)?.role ?? 'customer') ?? false);
  }

  #passesSecurityLevel(identity: Identity, issue: IssueRecord): boolean {
    if (issue.securityLevelId === undefined || identity.kind === 'app') return true;
    const { group } = this.catalog.securityLevels.get(issue.securityLevelId);
    return this.people.groups(identity.accountId).includes(group);
  }
}
