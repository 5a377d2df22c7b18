import type { JiraProject } from '../../../world/schema';
import type { RichText } from './rich-text';

/** An issue as the site holds it. Records are replaced, never changed: search may still hold an older one. */
export interface IssueRecord {
  /** its place in the site's list of issues, from 0 */
  readonly ordinal: number;
  readonly id: string;
  readonly key: string;
  readonly project: JiraProject;
  readonly typeId: string;
  readonly statusId: string;
  readonly priorityId: string;
  readonly resolutionId?: string;
  readonly summary: string;
  readonly description?: RichText;
  readonly componentIds: readonly string[];
  readonly labels: readonly string[];
  readonly reporter: string;
  readonly creator: string;
  readonly assignee?: string;
  /** milliseconds since the epoch, like `updated` and `resolved` */
  readonly created: number;
  readonly updated: number;
  readonly resolved?: number;
  /** `2026-11-20` */
  readonly dueDate?: string;
  readonly securityLevelId?: string;
  readonly requestTypeId?: string;
  readonly organization?: string;
  /** account ids of customers who share the request */
  readonly participants: readonly string[];
  readonly watchers: readonly string[];
  /** custom field id → value as the vendor's API gives it */
  readonly custom: Readonly<Record<string, unknown>>;
  readonly changelog: readonly ChangeEntry[];
  readonly comments: readonly CommentRecord[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly remoteLinks: readonly RemoteLinkRecord[];
}

export interface ChangeEntry {
  readonly id: string;
  readonly at: number;
  readonly author: string;
  readonly items: readonly ChangeItem[];
}

/** `from` and `to` are ids where the field has ids, `fromString` and `toString` what a person reads. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface CommentRecord {
  readonly id: string;
  readonly author: string;
  readonly updateAuthor: string;
  readonly created: number;
  readonly updated: number;
  readonly body: RichText;
  /** hidden from customers */
  readonly internal: boolean;
  readonly visibility?: { type: 'group' | 'role'; value: string };
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface RemoteLinkRecord {
  readonly id: number;
  readonly globalId?: string;
  readonly relationship?: string;
  readonly application?: Readonly<Record<string, unknown>>;
  readonly object: Readonly<Record<string, unknown>>;
}

/** A link between two issues; the source reads the type's `outward` side: *source* `blocks` *destination*. */
export interface LinkRecord {
  readonly id: string;
  readonly typeId: string;
  readonly sourceId: string;
  readonly destinationId: string;
}
