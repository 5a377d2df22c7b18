import type { Product, ViewedIssue, ViewedProject } from '../../../sandbox/forge/product';
import type { Person } from '../../../sandbox/world/schema';

const desk: ViewedProject = { id: '1', key: 'SHOW', name: 'Showcase desk', type: 'service_desk' };

const issues: ViewedIssue[] = [
  { id: '11', key: 'SHOW-1', type: 'Incident', typeId: '100', project: desk },
  { id: '12', key: 'SHOW-2', type: 'Problem', typeId: '101', project: desk },
];

const roles = [
  ['account:agent', 'Dana Agent', 'agent', 'en-US'],
  ['account:admin', '管理 花子', 'admin', 'ja-JP'],
  ['account:customer', 'Cato Customer', 'customer', 'en-US'],
] as const;

export const people: Person[] = roles.map(([accountId, displayName, role, locale]) => ({
  accountId,
  displayName,
  email: `${role}@example.test`,
  role,
  groups: [],
  locale,
  timeZone: 'Asia/Tokyo',
}));

export const product: Product = {
  cloudId: 'cloud-showcase',
  issue: (keyOrId) => issues.find(({ id, key }) => id === keyOrId || key === keyOrId),
  project: (keyOrId) => [desk].find(({ id, key }) => id === keyOrId || key === keyOrId),
  canView: () => true,
  viewer(accountId) {
    const person = people.find((each) => each.accountId === accountId);
    return (
      person && {
        accountId,
        locale: person.locale,
        timeZone: person.timeZone,
        isAgent: person.role !== 'customer',
        isAdmin: person.role === 'admin',
      }
    );
  },
};
