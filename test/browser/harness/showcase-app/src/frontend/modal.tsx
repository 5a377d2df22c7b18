import { view } from '@forge/bridge';
import ForgeReconciler, { Button, Text, useProductContext } from '@forge/react';

function OpenedModal() {
  const context = useProductContext();
  return (
    <>
      <Text>Opened for {String(context?.extension.modal?.reason)}</Text>
      <Button onClick={() => void view.close({ chosen: 'rollback' })}>Choose rollback</Button>
    </>
  );
}

ForgeReconciler.render(<OpenedModal />);
