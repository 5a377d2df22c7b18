export {
  type Checklist,
  type ChecklistAnswer,
  type ChecklistFacts,
  type ChecklistItem,
  checklists,
} from './checklists';
export { type FirstMove, firstMoveSchema } from './first-move';
export { nextUpdateClock } from './next-update-clock';
export { type FirstMoveFacts, proposeFirstMoves } from './propose-first-moves';
export { type Resolution, resolutionOf } from './resolution';
export {
  type ClockId,
  type ClocksDone,
  clocksDone,
  type ResponseClock,
  responseClocks,
} from './response-clocks';
