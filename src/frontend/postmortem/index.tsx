import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../components/reader';
import { PostmortemModal } from './postmortem-modal';

ForgeReconciler.render(
  <ReaderProvider>
    <PostmortemModal />
  </ReaderProvider>,
);
