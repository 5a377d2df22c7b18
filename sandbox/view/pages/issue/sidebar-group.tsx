import type { ReactNode } from 'react';

interface SidebarGroupProps {
  title: string;
  /** what Jira shows at the right of the title while the group is closed */
  aside?: string;
  icon?: string;
  isOpen: boolean;
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
}

export function SidebarGroup({
  title,
  aside,
  icon,
  isOpen,
  onToggle,
  children,
}: SidebarGroupProps): ReactNode {
  return (
    <details
      className="issue-group"
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>
        {icon && <img src={icon} alt="" width="16" height="16" />}
        <span className="issue-group-title">{title}</span>
        {!isOpen && aside !== undefined && aside !== title && (
          <span className="issue-group-aside">{aside}</span>
        )}
      </summary>
      <div className="issue-group-content">{children}</div>
    </details>
  );
}
