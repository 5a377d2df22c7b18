import { type Block, plainText, type RichText } from '../communication/rich-text';
import { ticketKeysIn } from '../incident/ticket-keys';
import { ACTION } from './fix';

/** A page that may be a postmortem. */
interface Page {
  title: string;
  body: RichText;
}

/** Headings under which postmortems tell what ended the impact, the most telling first. */
const TELLING = [
  /mitigat|resol(?:ution|ved)|recover|what (?:fixed|ended)|緩和|復旧|解消|暫定対応/iu,
  /^response$|^対応$/iu,
  /summary|overview|概要|要約|サマリー?/iu,
];

/**
 * What ended a past incident, as its postmortem tells it: the first paragraph that speaks of an action under the most
 * telling heading. The page is the incident's where it names its ticket first; boxes and tables are left out, since they
 * hold what is not known yet and when things happened.
 */
export function mitigationOf(key: string, pages: readonly Page[]): string | undefined {
  for (const { body } of pages.filter((page) => isAbout(key, page))) {
    const sections = sectionsOf(body);
    for (const heading of TELLING) {
      const told = sections
        .filter(({ title }) => heading.test(title.trim()))
        .flatMap(({ paragraphs }) => paragraphs)
        .find((words) => ACTION.test(words));
      if (told) return told;
    }
  }
  return undefined;
}

function isAbout(key: string, { title, body }: Page): boolean {
  return ticketKeysIn(`${title}\n${plainText(body)}`)[0] === key;
}

interface Section {
  title: string;
  paragraphs: string[];
}

function sectionsOf(body: RichText): Section[] {
  const sections: Section[] = [];
  for (const block of body) {
    if (block.kind === 'heading') sections.push({ title: block.text, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(...wordsOf(block));
  }
  return sections;
}

function wordsOf(block: Block): string[] {
  return block.kind === 'paragraph' || block.kind === 'list' ? [plainText([block]).trim()] : [];
}
