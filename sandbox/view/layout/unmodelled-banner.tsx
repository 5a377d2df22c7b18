import type { ReactNode } from 'react';
import { useUnmodelled } from '../forge/unmodelled';

/** Says, on every page, what an app asked for that the sandbox does not model. */
export function UnmodelledBanner(): ReactNode {
  const unmodelled = useUnmodelled();
  if (unmodelled.length === 0) return null;
  return (
    <div className="site-unmodelled" role="alert">
      <strong>
        The app uses what the sandbox does not model; on Atlassian it may look or act differently:
      </strong>
      <ul>
        {unmodelled.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </div>
  );
}
