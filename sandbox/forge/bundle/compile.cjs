/**
 * Bundles one part of a Forge app with Atlassian's own bundler, in a process of its own: the bundler blocks its thread
 * for seconds, finds files from the working directory, and insists on `require.main`, which an ES module does not have.
 *
 *   node compile.cjs backend  DIRECTORY '[{"name":"index","path":"src/index"}]'
 *   node compile.cjs frontend DIRECTORY '[{"name":"main","path":"src/frontend/index.tsx"}]'
 *
 * Prints the folder of the result as the last line; warnings and errors go to stderr.
 */
const { getNodeBundler, NativeUIBundler } = require('@forge/bundler');

const [part, appDirectory, entryPoints] = process.argv.slice(2);
const silent = () => {};
const logger = {
  trace: silent,
  debug: silent,
  info: silent,
  warn: (message) => process.stderr.write(`${message}\n`),
  error: (error) => process.stderr.write(`${error.message}\n`),
};

/** The runtime wrapper is downloaded at a deployment; here the sandbox's worker takes its place. */
const noWrapper = {
  getNodeRuntimeWrapper: async () => ({ script: '', source: '', version: 'sandbox' }),
  getNodeRuntimeLoader: async () => undefined,
};
const noConfig = { readConfig: async () => ({ app: {} }) };
const noFeatureGates = new Proxy({}, { get: () => async () => false });

async function bundle() {
  process.chdir(appDirectory);
  if (part === 'backend') {
    const bundler = getNodeBundler(logger, noWrapper, noConfig, noFeatureGates);
    return bundler.bundle({ appDirectory, entryPoints: JSON.parse(entryPoints) });
  }
  return new NativeUIBundler(logger).bundle({ appDirectory: '', entryPoints: JSON.parse(entryPoints) });
}

bundle().then(
  ({ outputDir }) => process.stdout.write(`${outputDir}\n`),
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
