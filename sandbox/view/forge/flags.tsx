import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Glyph } from '../uikit/glyphs';
import type { FlagBoard, FlagRequest } from './flag-board';

const icons = {
  info: { name: 'status-information', label: 'Info', color: 'var(--ds-icon-information)' },
  success: { name: 'status-success', label: 'Success', color: 'var(--ds-icon-success)' },
  warning: { name: 'status-warning', label: 'Warning', color: 'var(--ds-icon-warning)' },
  error: { name: 'status-error', label: 'Error', color: 'var(--ds-icon-danger)' },
} as const;

/** `appearance` makes a flag bold; without it the flag is plain and `type` picks its icon. */
export function Flags({ board }: { board: FlagBoard }): ReactNode {
  const flags = useSyncExternalStore(board.subscribe, board.current);
  return <FlagGroup onDismissed={(id) => board.close(id)}>{flags.map(drawFlag)}</FlagGroup>;
}

function drawFlag(flag: FlagRequest): JSX.Element {
  const icon = icons[flag.appearance ?? flag.type ?? 'info'];
  const Shown = flag.isAutoDismiss ? AutoDismissFlag : Flag;
  return (
    <Shown
      key={flag.id}
      id={flag.id}
      title={flag.title ?? ''}
      description={flag.description}
      appearance={flag.appearance ?? 'normal'}
      icon={<Glyph {...icon} color={flag.appearance ? 'currentcolor' : icon.color} />}
      actions={flag.actions?.map(({ text, onClick }) => ({ content: text, onClick: () => onClick() }))}
    />
  );
}
