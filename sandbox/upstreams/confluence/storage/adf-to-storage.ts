import { z } from 'zod';
import type { AdfDocument, AdfNode } from '../../adf/document';
import { PANEL_MACROS } from './panels';
import { escapeXml } from './xml';

type Format = 'storage' | 'view';

/**
 * A document as Confluence's XHTML: the storage format with its macros, or plain HTML for `view`. Whatever the attributes
 * hold, there is an answer.
 *
 * Nodes outside the subset (media, layouts) are written as their text.
 */
export function adfToStorage(document: AdfDocument, format: Format = 'storage'): string {
  return children(document, format);
}

function children({ content = [] }: Pick<AdfNode, 'content'>, format: Format): string {
  return content.map((node) => nodeMarkup(node, format)).join('');
}

function nodeMarkup(node: AdfNode, format: Format): string {
  const inner = () => children(node, format);
  switch (node.type) {
    case 'text':
      return markedText(node);
    case 'hardBreak':
      return '<br />';
    case 'rule':
      return '<hr />';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
      return `<h${levelOf(node)}>${inner()}</h${levelOf(node)}>`;
    case 'bulletList':
    case 'decisionList':
      return `<ul>${inner()}</ul>`;
    case 'orderedList': {
      const start = escapeXml(attribute(node, 'order'));
      return `<ol${start === '' || start === '1' ? '' : ` start="${start}"`}>${inner()}</ol>`;
    }
    case 'listItem':
    case 'decisionItem':
      return `<li>${inner()}</li>`;
    case 'blockquote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'table':
      return `<table><tbody>${inner()}</tbody></table>`;
    case 'tableRow':
      return `<tr>${inner()}</tr>`;
    case 'tableHeader':
    case 'tableCell':
      return cell(node, inner());
    case 'inlineCard':
    case 'blockCard': {
      const url = escapeXml(attribute(node, 'url'));
      return `<a href="${url}" data-card-appearance="${node.type === 'inlineCard' ? 'inline' : 'block'}">${url}</a>`;
    }
    default:
      return format === 'storage' ? storageMacro(node) : viewOfMacro(node);
  }
}

function storageMacro(node: AdfNode): string {
  const inner = () => children(node, 'storage');
  switch (node.type) {
    case 'panel': {
      const type = attribute(node, 'panelType');
      const name = PANEL_MACROS[type];
      return name
        ? macro(name, {}, richText(inner()))
        : macro('panel', { panelType: type }, richText(inner()));
    }
    case 'expand':
    case 'nestedExpand':
      return macro('expand', { title: attribute(node, 'title') }, richText(inner()));
    case 'codeBlock':
      return macro('code', { language: attribute(node, 'language') }, plainText(textOf(node)));
    case 'status':
      return macro('status', { title: attribute(node, 'text'), colour: attribute(node, 'color') }, '');
    case 'date':
      return `<time datetime="${dateOf(node)}" />`;
    case 'mention':
      return `<ac:link><ri:user ri:account-id="${escapeXml(attribute(node, 'id'))}" /></ac:link>`;
    case 'emoji':
      return `<ac:emoticon ac:emoji-shortname="${escapeXml(attribute(node, 'shortName'))}" />`;
    case 'taskList':
      return `<ac:task-list>${inner()}</ac:task-list>`;
    case 'taskItem': {
      const status = attribute(node, 'state') === 'DONE' ? 'complete' : 'incomplete';
      const id = `<ac:task-id>${escapeXml(attribute(node, 'localId'))}</ac:task-id>`;
      return `<ac:task>${id}<ac:task-status>${status}</ac:task-status><ac:task-body>${inner()}</ac:task-body></ac:task>`;
    }
    case 'extension':
    case 'inlineExtension':
    case 'bodiedExtension':
      return macro(
        attribute(node, 'extensionKey'),
        parametersOf(node),
        node.content ? richText(inner()) : '',
      );
    default:
      return node.content ? inner() : escapeXml(textOf(node));
  }
}

const MacroParameters = z.object({
  parameters: z.object({
    macroParams: z.record(z.string(), z.union([z.string(), z.object({ value: z.string() })])),
  }),
});

/** Values stand by themselves, or as `{value}` as Confluence's editor writes them. */
function parametersOf({ attrs }: AdfNode): Record<string, string> {
  const read = MacroParameters.safeParse(attrs);
  if (!read.success) return {};
  return Object.fromEntries(
    Object.entries(read.data.parameters.macroParams).map(([name, given]) => [
      name,
      typeof given === 'string' ? given : given.value,
    ]),
  );
}

function viewOfMacro(node: AdfNode): string {
  const inner = () => children(node, 'view');
  switch (node.type) {
    case 'panel':
      return `<div class="panel panel-${escapeXml(attribute(node, 'panelType'))}">${inner()}</div>`;
    case 'expand':
    case 'nestedExpand':
      return `<details><summary>${escapeXml(attribute(node, 'title'))}</summary>${inner()}</details>`;
    case 'codeBlock':
      return `<pre><code>${escapeXml(textOf(node))}</code></pre>`;
    case 'status':
      return `<span class="status-macro">${escapeXml(attribute(node, 'text'))}</span>`;
    case 'date':
      return `<time datetime="${dateOf(node)}">${dateOf(node)}</time>`;
    case 'taskList':
      return `<ul class="inline-task-list">${inner()}</ul>`;
    case 'taskItem':
      return `<li${attribute(node, 'state') === 'DONE' ? ' class="checked"' : ''}>${inner()}</li>`;
    default:
      return node.content ? inner() : escapeXml(textOf(node));
  }
}

function macro(name: string, parameters: Record<string, string>, body: string): string {
  const given = Object.entries(parameters)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `<ac:parameter ac:name="${escapeXml(key)}">${escapeXml(value)}</ac:parameter>`);
  return `<ac:structured-macro ac:name="${escapeXml(name)}">${given.join('')}${body}</ac:structured-macro>`;
}

function richText(body: string): string {
  return `<ac:rich-text-body>${body}</ac:rich-text-body>`;
}

/** A CDATA section cannot hold its own end: it is split there. */
function plainText(text: string): string {
  const sections = text.replaceAll(']]>', ']]]]><![CDATA[>');
  return `<ac:plain-text-body><![CDATA[${sections}]]></ac:plain-text-body>`;
}

function cell(node: AdfNode, inner: string): string {
  const name = node.type === 'tableHeader' ? 'th' : 'td';
  const spans = ['colspan', 'rowspan']
    .filter((span) => !['', '1'].includes(attribute(node, span)))
    .map((span) => ` ${span}="${escapeXml(attribute(node, span))}"`);
  return `<${name}${spans.join('')}>${inner}</${name}>`;
}

const MARK_ELEMENTS: Record<string, string> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  strike: 'del',
  underline: 'u',
};

function markedText({ text = '', marks = [] }: AdfNode): string {
  return marks.reduce((inner, { type, attrs }) => {
    if (type === 'link') return `<a href="${escapeXml(String(attrs?.href ?? ''))}">${inner}</a>`;
    if (type === 'textColor')
      return `<span style="color: ${escapeXml(String(attrs?.color ?? ''))};">${inner}</span>`;
    const element = type === 'subsup' ? String(attrs?.type ?? 'sub') : MARK_ELEMENTS[type];
    return element ? `<${element}>${inner}</${element}>` : inner;
  }, escapeXml(text));
}

function textOf(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  if (node.content) return node.content.map(textOf).join('');
  return attribute(node, 'text') || attribute(node, 'shortName');
}

/** Empty for a timestamp that is no instant. */
function dateOf(node: AdfNode): string {
  const date = new Date(Number(attribute(node, 'timestamp')));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function levelOf(node: AdfNode): number {
  return Math.min(6, Math.max(1, Math.trunc(Number(attribute(node, 'level'))) || 1));
}

function attribute({ attrs }: AdfNode, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
