import { type ReactNode, useState } from 'react';
import { ForgeModule } from '../../forge/forge-module';
import type { ShownModule } from '../../site/forge-app';
import { useSession } from '../../site/session';
import { SidebarGroup } from './sidebar-group';

/** An app's context panel: a group of the sidebar; the module runs once the group is opened. */
export function GlanceGroup({ module, issueKey }: { module: ShownModule; issueKey: string }): ReactNode {
  const { incident } = useSession();
  const [opened, setOpened] = useState(issueKey === incident);
  return (
    <SidebarGroup
      title={module.title}
      aside={module.label}
      icon={module.icon}
      isOpen={opened}
      onToggle={setOpened}
    >
      {opened && <ForgeModule module={module} place={{ issueKey }} />}
    </SidebarGroup>
  );
}
