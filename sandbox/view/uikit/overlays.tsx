import AtlaskitPopup from '@atlaskit/popup';
import { Box } from '@atlaskit/primitives/compiled';
import AtlaskitTooltip from '@atlaskit/tooltip';
import { z } from 'zod';
import { drawWrapped } from './forge-node-view';
import { InReadersLanguage } from './in-readers-language';
import { flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const side = ['auto', 'top', 'bottom', 'left', 'right'] as const;
const placement = z.enum([
  ...side,
  'auto-start',
  'auto-end',
  'top-start',
  'top-end',
  'bottom-start',
  'bottom-end',
  'right-start',
  'right-end',
  'left-start',
  'left-end',
]);

export const Tooltip = uiKit(
  {
    content: z.string(),
    delay: number,
    mousePosition: placement.optional(),
    position: z.union([placement, z.literal('mouse')]).optional(),
    testId: text,
    truncate: flag,
  },
  ({ props, children }) => (
    <AtlaskitTooltip {...props}>
      <>{children}</>
    </AtlaskitTooltip>
  ),
);

export const Popup = uiKit(
  {
    autoFocus: flag,
    boundary: z.literal('clippingParents').optional(),
    fallbackPlacements: z.array(placement).optional(),
    id: text,
    isOpen: z.boolean(),
    label: text,
    onClose: handler,
    placement: placement.optional(),
    role: text,
    rootBoundary: z.enum(['viewport', 'document']).optional(),
    shouldDisableFocusLock: flag,
    shouldFitContainer: z.literal(false).optional(),
    shouldFlip: flag,
    shouldRenderToParent: flag,
    shouldUseCaptureOnOutsideClick: flag,
    strategy: z.enum(['absolute', 'fixed']).optional(),
    testId: text,
    titleId: text,
  },
  ({ props: { onClose, ...props }, node }) => (
    <AtlaskitPopup
      {...props}
      onClose={onClose && (() => onClose())}
      content={() => (
        <InReadersLanguage>
          <Box>{drawWrapped(node, 'content')}</Box>
        </InReadersLanguage>
      )}
      trigger={({ ref, ...aria }) => (
        <span ref={ref} aria-controls={aria['aria-controls']}>
          {drawWrapped(node, 'trigger')}
        </span>
      )}
    />
  ),
);
