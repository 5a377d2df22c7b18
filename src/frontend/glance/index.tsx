import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../components/reader';
import { Glance } from './glance';

ForgeReconciler.render(
  <ReaderProvider>
    <Glance />
  </ReaderProvider>,
);
