import type { Moment } from '../replay';

/** What a way of searching answered to one query. */
export interface Found {
  /** ids of the dataset's tickets, best first */
  ids: readonly string[];
  /** searches sent to Jira, and tickets it answered with */
  searches: number;
  read: number;
}

/** One way of finding similar tickets. It sees moments in time order and may keep what it learned from earlier ones. */
export interface Variant {
  name: string;
  find(moment: Moment): Found | Promise<Found>;
  close?(): Promise<void>;
}

export const fromMemory = (ids: readonly string[]): Found => ({ ids, searches: 0, read: 0 });

/** Hands each ticket of the growing history to an index, once. */
export function newTickets(): (moment: Moment) => Moment['history'] {
  let known = 0;
  return ({ history }) => {
    const fresh = history.slice(known);
    known = history.length;
    return fresh;
  };
}
