import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../components/reader';
import { say } from '../wording/settings';
import { SettingsPage } from './settings-page';

const voice = { say };

ForgeReconciler.render(
  <ReaderProvider voice={voice}>
    <SettingsPage />
  </ReaderProvider>,
);
