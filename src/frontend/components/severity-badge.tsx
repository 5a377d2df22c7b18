import { Box, Heading, xcss } from '@forge/react';
import type { SeverityLevel } from '../../contract';

const COLORS = {
  'SEV-1': { backgroundColor: 'color.background.danger.bold', color: 'color.text.inverse' },
  'SEV-2': { backgroundColor: 'color.background.warning.bold', color: 'color.text.warning.inverse' },
  'SEV-3': { backgroundColor: 'color.background.information.bold', color: 'color.text.inverse' },
  'SEV-4': { backgroundColor: 'color.background.neutral.bold', color: 'color.text.inverse' },
} as const satisfies Record<SeverityLevel, object>;

const rounded = xcss({ borderRadius: 'radius.small' });

/** The level, to be read from across the room. */
export function SeverityBadge({ level }: { level: SeverityLevel }) {
  const { backgroundColor, color } = COLORS[level];
  return (
    <Box backgroundColor={backgroundColor} paddingInline="space.100" paddingBlock="space.025" xcss={rounded}>
      <Heading as="span" size="medium" color={color}>
        {level}
      </Heading>
    </Box>
  );
}
