import type { ReactNode } from 'react';
import { useSession } from '../site/session';

/** The service project's own navigation, at the left of Jira's pages. */
export function ProjectNavigation(): ReactNode {
  const { incident } = useSession();
  const projectKey = incident.split('-')[0] ?? '';
  const places: [label: string, href: string][] = [
    ['Incidents', '/queue'],
    ['Happening now', `/browse/${incident}`],
    ['App settings', `/projects/${projectKey}/settings/apps/settings`],
    ['Customer portal', '/portal'],
    ['Sandbox control', '/control'],
  ];
  return (
    <nav className="site-navigation" aria-label="Project">
      <ul>
        {places.map(([label, href]) => (
          <li key={href}>
            <a href={href} aria-current={location.pathname === href ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
