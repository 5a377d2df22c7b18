import { createContext, useContext } from 'react';

/** What every field and test of the page has to know of the settings being edited. */
export interface DraftState {
  isDirty: boolean;
  /** the field that the backend refused, until it is changed */
  refused?: { id: string; words: string };
  /** the field that is to have the focus; another turn gives it to the same field again */
  focus?: { id: string; turn: number };
}

export const DraftContext = createContext<DraftState>({ isDirty: false });

export function useDraftState(): DraftState {
  return useContext(DraftContext);
}
