import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/**
 * Builds the browser side of the site in a process of its own, since the bundler keeps its memory: `NODE_ENV=production`,
 * without which it compiles for development.
 *
 *   node compile.mjs FOLDER BASE
 */

const [outDir, base] = process.argv.slice(2);

/** npm nests a copy of the design tokens below each Atlaskit package; one copy, the one the buttons use, serves all. */
function tokensOfAtlaskit() {
  const requireFromHere = createRequire(import.meta.url);
  const requireFromButton = createRequire(requireFromHere.resolve('@atlaskit/button/new'));
  const entry = requireFromButton.resolve('@atlaskit/tokens');
  return entry.slice(0, entry.indexOf(join('@atlaskit', 'tokens')) + join('@atlaskit', 'tokens').length);
}

await build({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  base,
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: { '@atlaskit/tokens': tokensOfAtlaskit() } },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
});
