import type { Block, Inline, RichText } from '../communication/rich-text';

const MOST_STEPS = 4;
const LONGEST_STEP = 200;

/** Headings under which runbooks put what to do first, in both languages. */
const INSTRUCTIONS =
  /first|immediate|mitigat|respon|action|steps?|procedure|what to do|recover|手順|対応|対処|初動|緩和|復旧/iu;

/**
 * The first instructions on a page: the first list under a heading that announces instructions, else the first ordered
 * list, else the first list. Empty when the page has none.
 */
export function firstSteps(body: RichText): string[] {
  const list = listUnderInstructions(body) ?? body.find(isOrderedList) ?? body.find(isList);
  return list
    ? list.items
        .map(words)
        .filter((step) => step !== '')
        .slice(0, MOST_STEPS)
    : [];
}

type ListBlock = Extract<Block, { kind: 'list' }>;

const isList = (block: Block): block is ListBlock => block.kind === 'list';
const isOrderedList = (block: Block): block is ListBlock => isList(block) && block.ordered;

function listUnderInstructions(body: RichText): ListBlock | undefined {
  let announced = false;
  for (const block of body) {
    if (block.kind === 'heading') announced = INSTRUCTIONS.test(block.text);
    else if (announced && isList(block)) return block;
  }
  return undefined;
}

function words(item: readonly Inline[]): string {
  const line = item
    .map((part) => part.text)
    .join('')
    .trim();
  return line.length > LONGEST_STEP ? `${line.slice(0, LONGEST_STEP - 1)}…` : line;
}
