import type { RichText } from '../communication/rich-text';

export const POSTMORTEM_SECTIONS = [
  'header',
  'summary',
  'impact',
  'timeline',
  'detection',
  'response',
  'root-cause',
  'contributing-factors',
  'went-well',
  'action-items',
  'lessons',
] as const;

/** One section of the page, in the order of the practice's after-action template (section I). */
export interface PostmortemSection {
  id: (typeof POSTMORTEM_SECTIONS)[number];
  title: string;
  body: RichText;
}
