import type { SandboxClock } from '../../clock';
import type { Library } from './library';

/** What every group of routes works on. */
export interface ConfluenceSite {
  library: Library;
  clock: SandboxClock;
  /** the site's own origin, without `/wiki` */
  baseUrl: string;
}
