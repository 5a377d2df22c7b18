import { events, invoke, view } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  Heading,
  Inline,
  Lozenge,
  Stack,
  Text,
  useProductContext,
} from '@forge/react';
import { useEffect, useState } from 'react';

/** Shows what comes in from outside the module: the context, a resolver's answer, an event, the clock. */
function Glance() {
  const context = useProductContext();
  const [greeting, setGreeting] = useState('…');
  const [heard, setHeard] = useState('nothing');

  useEffect(() => {
    void invoke('greet', { name: '火事' }).then((answer) => setGreeting(JSON.stringify(answer)));
    const listening = events.on('showcase.said', (said) => setHeard(String(said)));
    return () => void listening.then(({ unsubscribe }) => unsubscribe());
  }, []);

  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance="removed" isBold>
          SEV-1
        </Lozenge>
        <Heading size="small" as="h3">
          ログインが遅い
        </Heading>
      </Inline>
      <Text>{greeting}</Text>
      <Text color="color.text.subtle" size="small">
        Issue {String(context?.extension.issue?.key)}, locale {context?.locale}, year{' '}
        {new Date().getFullYear()}
      </Text>
      <Text>Heard: {heard}</Text>
      <Button onClick={() => void view.refresh()}>Refresh the issue</Button>
      <Button
        onClick={() => {
          void invoke('fail').catch((error: unknown) =>
            setGreeting(error instanceof Error ? `Error: ${error.message}` : 'not an error'),
          );
        }}
      >
        Call the failing resolver
      </Button>
    </Stack>
  );
}

ForgeReconciler.render(<Glance />);
