import { createRoot } from 'react-dom/client';
import { Site } from './layout/site';
import { applyTheme } from './layout/theme';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');

await applyTheme();
createRoot(root).render(<Site />);
