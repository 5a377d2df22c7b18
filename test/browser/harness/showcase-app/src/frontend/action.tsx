import { view } from '@forge/bridge';
import ForgeReconciler, { Button, Text } from '@forge/react';

ForgeReconciler.render(
  <>
    <Text>The action runs in its own dialog.</Text>
    <Button onClick={() => void view.close()}>Done</Button>
  </>,
);
