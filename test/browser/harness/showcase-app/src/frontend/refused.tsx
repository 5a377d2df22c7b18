import { requestJira } from '@forge/bridge';
import ForgeReconciler, { Button, FilePicker, Stack, Text } from '@forge/react';

const propThatDoesNotExist = { tone: 'loud' };

ForgeReconciler.render(
  <Stack space="space.100">
    <Text>Before</Text>
    <FilePicker label="A component without a drawing" />
    <Text {...propThatDoesNotExist}>A prop that does not exist</Text>
    <Button onClick={() => void requestJira('/rest/api/3/myself').catch(() => undefined)}>
      Use a bridge command that is not modelled
    </Button>
    <Text>After</Text>
  </Stack>,
);
