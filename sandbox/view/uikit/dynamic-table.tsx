import AtlaskitDynamicTable from '@atlaskit/dynamic-table';
import { z } from 'zod';
import type { ForgeNode } from '../forge/forge-doc';
import { drawChildren, Slot, wrapped } from './forge-node-view';
import { element, flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const cellKey = z.union([z.string(), z.number()]).optional();

const headCell = z.strictObject({
  cellKey,
  colSpan: number,
  isSortable: flag,
  shouldTruncate: flag,
  width: number,
  testId: text,
  ascendingSortTooltip: text,
  descendingSortTooltip: text,
  buttonAriaRoleDescription: text,
  isIconOnlyHeader: flag,
});
const row = z.strictObject({ rowKey: text, isHighlighted: flag });
const cell = z.strictObject({ cellKey, colSpan: number, testId: text });

/** Atlaskit sorts by `cell.key`; the host owns the sorting, the app never hears of it. */
function drawHead(node: ForgeNode) {
  return {
    cells: wrapped(node, 'head').map((head) => {
      const { cellKey: key, ...props } = headCell.parse(head.props);
      return { ...props, key, content: drawChildren(head) };
    }),
  };
}

function drawRows(node: ForgeNode) {
  return wrapped(node, 'rows').map((drawn) => {
    const { rowKey, isHighlighted } = row.parse(drawn.props);
    return {
      key: rowKey,
      isHighlighted,
      cells: drawn.children.map((child) => {
        const { cellKey: key, ...props } = cell.parse(child.props);
        return { ...props, key, content: drawChildren(child) };
      }),
    };
  });
}

export const DynamicTable = uiKit(
  {
    caption: text,
    defaultPage: number,
    defaultSortKey: text,
    defaultSortOrder: z.enum(['ASC', 'DESC']).optional(),
    emptyView: element,
    highlightedRowIndex: z.union([z.number(), z.array(z.number())]).optional(),
    isFixedSize: flag,
    isLoading: flag,
    isRankable: z.literal(false).optional(),
    label: text,
    loadingSpinnerSize: z.enum(['small', 'large']).optional(),
    onSetPage: handler,
    page: number,
    paginationi18n: z
      .strictObject({ prev: z.string(), next: z.string(), label: z.string(), pageLabel: text })
      .optional(),
    rowsPerPage: number,
    sortKey: text,
    sortOrder: z.enum(['ASC', 'DESC']).optional(),
    testId: text,
  },
  ({ props: { emptyView, onSetPage, ...props }, node }) => (
    <AtlaskitDynamicTable
      {...props}
      head={drawHead(node)}
      rows={drawRows(node)}
      emptyView={emptyView === undefined ? undefined : <Slot content={emptyView} />}
      onSetPage={onSetPage && ((page) => onSetPage(page))}
    />
  ),
);
