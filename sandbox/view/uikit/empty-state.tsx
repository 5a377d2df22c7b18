import AtlaskitButtonGroup from '@atlaskit/button/button-group';
import AtlaskitHeading from '@atlaskit/heading';
import AtlaskitSpinner from '@atlaskit/spinner';
import { z } from 'zod';
import { Slot } from './forge-node-view';
import { element, flag, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';
import './empty-state.css';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Atlaskit's empty state is not among the installed packages: its layout is followed here. */
export const EmptyState = uiKit(
  {
    header: z.string(),
    headingLevel: z.int().min(1).max(6).optional(),
    description: element,
    primaryAction: element,
    secondaryAction: element,
    tertiaryAction: element,
    buttonGroupLabel: text,
    isLoading: flag,
    width: z.enum(['narrow', 'wide']).optional(),
    testId: text,
  },
  ({ props }) => {
    const buttons = [props.secondaryAction, props.primaryAction].filter((action) => action !== undefined);
    return (
      <div className="uikit-empty-state" data-width={props.width} data-testid={props.testId}>
        <AtlaskitHeading size="medium" as={headings[(props.headingLevel ?? 4) - 1] ?? 'h4'}>
          {props.header}
        </AtlaskitHeading>
        {props.description !== undefined && (
          <div className="uikit-empty-state-description">
            <Slot content={props.description} />
          </div>
        )}
        {(buttons.length > 0 || props.isLoading) && (
          <div className="uikit-empty-state-actions">
            <AtlaskitButtonGroup label={props.buttonGroupLabel}>
              {buttons.map((button, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: secondary and primary action, always in this order
                <Slot key={index} content={button} />
              ))}
            </AtlaskitButtonGroup>
            {props.isLoading && <AtlaskitSpinner />}
          </div>
        )}
        <Slot content={props.tertiaryAction} />
      </div>
    );
  },
);
