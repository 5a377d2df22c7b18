export {
  type Checklist,
  type ChecklistAnswer,
  type ChecklistFacts,
  type ChecklistItem,
  checklists,
} from './checklists';
export { type FirstMove, firstMoveSchema } from './first-move';
export { type FirstMoveFacts, proposeFirstMoves } from './propose-first-moves';
export {
  CLOCK_IDS,
  type ClockId,
  type ClocksDone,
  type ResponseClock,
  RUNNING_LONG_MINUTES,
  responseClocks,
} from './response-clocks';
