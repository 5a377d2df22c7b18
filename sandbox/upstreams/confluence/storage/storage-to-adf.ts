import type { AdfDocument, AdfNode } from '../../adf/document';
import { inlineNodes, isInline } from './inline-to-adf';
import { panelTypeOf } from './panels';
import { parseXml, StorageError, type XmlElement, type XmlNode } from './xml';

/**
 * Reads a document from the storage format. Macros outside the subset become extension nodes that keep their name and
 * parameters; unknown elements are looked through.
 *
 * @throws StorageError when the text is not well-formed
 */
export function storageToAdf(storage: string): AdfDocument {
  return { version: 1, type: 'doc', content: blocks(parseXml(storage)) };
}

/** Blocks as they are; what stands between them inline is put into paragraphs. */
function blocks(nodes: readonly XmlNode[]): AdfNode[] {
  const result: AdfNode[] = [];
  let run: XmlNode[] = [];
  const endRun = () => {
    const content = inlineNodes(run);
    if (content.some(({ type, text }) => type !== 'text' || text?.trim()))
      result.push({ type: 'paragraph', content });
    run = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' || isInline(node)) {
      run.push(node);
      continue;
    }
    endRun();
    result.push(...block(node));
  }
  endRun();
  return result;
}

function block(element: XmlElement): AdfNode[] {
  const { name, children } = element;
  switch (name) {
    case 'p':
      return [withContent('paragraph', inlineNodes(children))];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [withContent('heading', inlineNodes(children), { level: Number(name.slice(1)) })];
    case 'ul':
      return [withContent('bulletList', elements(children, 'li').map(listItem))];
    case 'ol':
      return [
        withContent('orderedList', elements(children, 'li').map(listItem), {
          order: wholeNumber(element.attributes.start) ?? 1,
        }),
      ];
    case 'blockquote':
      return [withContent('blockquote', filled(children))];
    case 'hr':
      return [{ type: 'rule' }];
    case 'pre':
      return [codeBlock(plainText(children), undefined)];
    case 'a':
      return [{ type: 'blockCard', attrs: { url: element.attributes.href ?? '' } }];
    case 'table':
      return [withContent('table', rows(element).map(tableRow))];
    case 'ac:task-list':
      return [taskList(element)];
    case 'ac:structured-macro':
      return [macro(element)];
    default:
      return blocks(children);
  }
}

function macro(element: XmlElement): AdfNode {
  const name = element.attributes['ac:name'] ?? '';
  const parameters = parametersOf(element);
  const body = elements(element.children, 'ac:rich-text-body')[0]?.children ?? [];
  const panelType = name === 'panel' ? parameters.panelType : panelTypeOf(name);
  if (panelType !== undefined) return withContent('panel', filled(body), { panelType });
  if (name === 'expand') return withContent('expand', filled(body), { title: parameters.title ?? '' });
  if (name === 'code') {
    return codeBlock(plainText(elements(element.children, 'ac:plain-text-body')), parameters.language);
  }
  const attrs = {
    extensionType: 'com.atlassian.confluence.macro.core',
    extensionKey: name,
    parameters: { macroParams: parameters },
  };
  return body.length > 0 ? withContent('bodiedExtension', filled(body), attrs) : { type: 'extension', attrs };
}

function parametersOf(element: XmlElement): Record<string, string> {
  const parameters = elements(element.children, 'ac:parameter');
  return Object.fromEntries(
    parameters.map(({ attributes, children }) => [attributes['ac:name'] ?? '', plainText(children)]),
  );
}

function codeBlock(text: string, language: string | undefined): AdfNode {
  return {
    type: 'codeBlock',
    ...(language && { attrs: { language } }),
    content: text === '' ? [] : [{ type: 'text', text }],
  };
}

function listItem({ children }: XmlElement): AdfNode {
  return withContent('listItem', filled(children));
}

function rows(table: XmlElement): XmlElement[] {
  return table.children.flatMap((node) => {
    if (node.kind === 'text') return [];
    return node.name === 'tr' ? [node] : rows(node);
  });
}

function tableRow({ children }: XmlElement): AdfNode {
  const cells = children.flatMap((node) => {
    if (node.kind === 'text' || (node.name !== 'td' && node.name !== 'th')) return [];
    const spans = ['colspan', 'rowspan'].flatMap((span) => {
      const value = wholeNumber(node.attributes[span]);
      return value === undefined ? [] : [[span, value]];
    });
    const type = node.name === 'th' ? 'tableHeader' : 'tableCell';
    return [withContent(type, filled(node.children), Object.fromEntries(spans))];
  });
  return withContent('tableRow', cells);
}

function taskList(list: XmlElement): AdfNode {
  const tasks = elements(list.children, 'ac:task').map((task, index) => {
    const of = (name: string) => elements(task.children, name)[0]?.children ?? [];
    return withContent('taskItem', inlineNodes(of('ac:task-body')), {
      localId: plainText(of('ac:task-id')) || String(index + 1),
      state: plainText(of('ac:task-status')) === 'complete' ? 'DONE' : 'TODO',
    });
  });
  if (tasks.length === 0) throw new StorageError('A task list needs a task');
  return withContent('taskList', tasks, { localId: `tasks-${tasks[0]?.attrs?.localId}` });
}

/** Blocks where ADF wants at least one. */
function filled(nodes: readonly XmlNode[]): AdfNode[] {
  const content = blocks(nodes);
  return content.length > 0 ? content : [{ type: 'paragraph', content: [] }];
}

function withContent(type: string, content: AdfNode[], attrs: Record<string, unknown> = {}): AdfNode {
  return { type, ...(Object.keys(attrs).length > 0 && { attrs }), content };
}

function elements(nodes: readonly XmlNode[], name: string): XmlElement[] {
  return nodes.flatMap((node) => (node.kind === 'element' && node.name === name ? [node] : []));
}

function plainText(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : plainText(node.children))).join('');
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
