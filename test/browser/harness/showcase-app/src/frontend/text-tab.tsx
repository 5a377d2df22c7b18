import {
  AdfRenderer,
  Bleed,
  Box,
  Code,
  CodeBlock,
  Em,
  Heading,
  Inline,
  Link,
  List,
  ListItem,
  Pressable,
  Stack,
  Strike,
  Strong,
  Text,
} from '@forge/react';
import { type ComponentProps, useState } from 'react';

const document: ComponentProps<typeof AdfRenderer>['document'] = {
  version: 1,
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'ランブック' }] },
    { type: 'codeBlock', content: [{ type: 'text', text: 'kubectl get pods' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Roll back', marks: [{ type: 'strong' }] }],
            },
          ],
        },
      ],
    },
  ],
};

export function TextTab() {
  const [pressed, setPressed] = useState(0);
  return (
    <Stack space="space.200">
      <Heading size="medium">Logins are slow / ログインが遅い</Heading>
      <Text>
        Body with <Strong>strong</Strong>, <Em>emphasis</Em>, <Strike>struck</Strike>, <Code>SELECT 1</Code>{' '}
        and a{' '}
        <Link href="https://example.test/status" openNewTab>
          status page
        </Link>
        .
      </Text>
      <Text size="small" color="color.text.subtle" weight="medium" align="end" maxLines={1}>
        Small, subtle, medium, at the end
      </Text>
      <Text as="strike">Struck out</Text>
      <Inline space="space.100" separator="·" shouldWrap>
        <Text>one</Text>
        <Text>two</Text>
      </Inline>
      <Box
        backgroundColor="color.background.accent.yellow.subtlest"
        padding="space.150"
        xcss={{ borderRadius: 'radius.small', borderStyle: 'solid', borderColor: 'color.border.warning' }}
      >
        <Text>A box on yellow</Text>
      </Box>
      <Box padding="space.200" backgroundColor="elevation.surface.sunken">
        <Bleed inline="space.100">
          <Text>Bleeding</Text>
        </Bleed>
      </Box>
      <Pressable
        backgroundColor="color.background.neutral.subtle"
        padding="space.100"
        onClick={() => setPressed(pressed + 1)}
      >
        <Text>Pressed {pressed} times</Text>
      </Pressable>
      <List type="ordered">
        <ListItem>First</ListItem>
        <ListItem>Second</ListItem>
      </List>
      <CodeBlock language="bash" text={'kubectl rollout undo deploy/login\nkubectl get pods'} />
      <AdfRenderer document={document} />
    </Stack>
  );
}
