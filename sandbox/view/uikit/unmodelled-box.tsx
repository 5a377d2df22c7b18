import { type ReactNode, useEffect } from 'react';
import { recordUnmodelled } from '../forge/unmodelled';
import './unmodelled-box.css';

/** The red box that stands where the app uses something the host cannot draw faithfully. */
export function Unmodelled({ what }: { what: string }): ReactNode {
  useEffect(() => recordUnmodelled(what), [what]);
  return (
    <span className="unmodelled-box" role="alert">
      Not modelled by the sandbox: {what}
    </span>
  );
}
