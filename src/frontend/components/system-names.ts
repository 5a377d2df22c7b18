import type { SourceReport } from '../../contract';

/** Products by the names people know. */
export const SYSTEM_NAMES: Record<SourceReport['system'], string> = {
  jira: 'Jira',
  confluence: 'Confluence',
  raygun: 'Raygun',
  slack: 'Slack',
  kaji: 'Kaji',
};
