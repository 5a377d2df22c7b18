import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../components/reader';
import { SettingsPage } from './settings-page';

ForgeReconciler.render(
  <ReaderProvider>
    <SettingsPage />
  </ReaderProvider>,
);
