import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';

const appearances: Record<string, 'default' | 'inprogress' | 'success'> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

/** A status in its category's colour, as everywhere in Jira. */
export function StatusLozenge({
  status,
}: {
  status: { name: string; statusCategory: { key: string } };
}): ReactNode {
  return <Lozenge appearance={appearances[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>;
}
