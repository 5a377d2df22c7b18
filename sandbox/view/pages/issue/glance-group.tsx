import { type ReactNode, useState } from 'react';
import { ForgeModule } from '../../forge/forge-module';
import type { ShownModule } from '../../site/forge-app';
import { SidebarGroup } from './sidebar-group';

/** An app's context panel: a group of the sidebar; the module runs while the group is open. */
export function GlanceGroup({ module, issueKey }: { module: ShownModule; issueKey: string }): ReactNode {
  const [opened, setOpened] = useState(true);
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
