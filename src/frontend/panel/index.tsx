import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../components/reader';
import { Panel } from './panel';

ForgeReconciler.render(
  <ReaderProvider>
    <Panel />
  </ReaderProvider>,
);
