import ForgeReconciler, { Heading, Text, useProductContext } from '@forge/react';

function Settings() {
  const context = useProductContext();
  return (
    <>
      <Heading size="medium" as="h2">
        Settings of the showcase
      </Heading>
      <Text>Project {String(context?.extension.project?.key)}</Text>
    </>
  );
}

ForgeReconciler.render(<Settings />);
