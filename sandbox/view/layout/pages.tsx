import { lazy, type ReactNode } from 'react';
import { NotFound } from './answer';

const IssuePage = lazy(() => import('../pages/issue/issue-page'));
const QueuePage = lazy(() => import('../pages/queue/queue-page'));
const PortalPage = lazy(() => import('../pages/portal/portal-page'));
const RequestFormPage = lazy(() => import('../pages/portal/request-form-page'));
const AppSettingsPage = lazy(() => import('../pages/app-settings-page'));
const SpacePage = lazy(() => import('../pages/confluence/space-page'));
const WikiPage = lazy(() => import('../pages/confluence/wiki-page'));
const ChannelPage = lazy(() => import('../pages/slack/channel-page'));
const ControlPage = lazy(() => import('../pages/control/control-page'));

interface Page {
  draw: () => ReactNode;
  /** without the project's navigation beside it: what is not Jira, or what customers see */
  bare?: boolean;
}

type Route = [path: RegExp, page: (...parts: string[]) => Page];

const routes: readonly Route[] = [
  [/^\/browse\/([^/]+)$/, (issueKey = '') => ({ draw: () => <IssuePage issueKey={issueKey} /> })],
  [/^\/(?:queue)?$/, () => ({ draw: () => <QueuePage /> })],
  [/^\/portal$/, () => ({ draw: () => <PortalPage />, bare: true })],
  [
    /^\/portal\/([^/]+)$/,
    (requestTypeId = '') => ({ draw: () => <RequestFormPage requestTypeId={requestTypeId} />, bare: true }),
  ],
  [
    /^\/projects\/([^/]+)\/settings\/apps\/([^/]+)$/,
    (projectKey = '', moduleKey = '') => ({
      draw: () => <AppSettingsPage projectKey={projectKey} moduleKey={moduleKey} />,
    }),
  ],
  [
    /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)(?:\/[^/]*)?$/,
    (pageId = '') => ({ draw: () => <WikiPage pageId={pageId} />, bare: true }),
  ],
  [
    /^\/wiki\/spaces\/([^/]+)(?:\/.*)?$/,
    (spaceKey = '') => ({ draw: () => <SpacePage spaceKey={spaceKey} />, bare: true }),
  ],
  [
    /^\/_slack\/archives\/([^/]+)(?:\/[^/]*)?$/,
    (channelId = '') => ({ draw: () => <ChannelPage channelId={channelId} />, bare: true }),
  ],
  [/^\/control$/, () => ({ draw: () => <ControlPage /> })],
];

/** The page at an address of this site; one that says so where there is none. */
export function findPage(path: string): Page {
  for (const [pattern, page] of routes) {
    const match = pattern.exec(path);
    if (match) return page(...match.slice(1).map((part) => decodeURIComponent(part ?? '')));
  }
  return { draw: () => <NotFound what={path} /> };
}
