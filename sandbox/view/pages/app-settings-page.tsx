import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Heading from '@atlaskit/heading';
import { type ReactNode, useCallback } from 'react';
import { AppHostProvider } from '../forge/app-host';
import { ForgeModule } from '../forge/forge-module';
import { Answer, NotFound } from '../layout/answer';
import { useAsked } from '../layout/asked';
import { findModules } from '../site/forge-app';

interface AppSettingsPageProps {
  projectKey: string;
  moduleKey: string;
}

/** A page of the project's settings that an app brings. */
export default function AppSettingsPage({ projectKey, moduleKey }: AppSettingsPageProps): ReactNode {
  const [modules] = useAsked(projectKey, () => findModules({ projectKey }));
  const refresh = useCallback(() => location.reload(), []);
  return (
    <Answer asked={modules} what="the project's apps">
      {(shown) => {
        const page = shown.find(({ key, type }) => key === moduleKey && type === 'jira:projectSettingsPage');
        if (page === undefined) {
          return (
            <NotFound what="this settings page" reason="The app does not show it to you in this project." />
          );
        }
        return (
          <AppHostProvider refresh={refresh}>
            <div className="site-page">
              <Breadcrumbs label="Where this page is">
                <BreadcrumbsItem text={projectKey} href="/queue" />
                <BreadcrumbsItem text="Project settings" />
                <BreadcrumbsItem text="Apps" />
              </Breadcrumbs>
              <Heading size="large" as="h1">
                {page.title}
              </Heading>
              <ForgeModule module={page} place={{ projectKey }} />
            </div>
          </AppHostProvider>
        );
      }}
    </Answer>
  );
}
