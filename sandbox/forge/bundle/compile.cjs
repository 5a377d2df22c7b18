/**
 * Bundles one part of a Forge app with Atlassian's own bundler, in a process of its own: the bundler blocks its thread
 * for seconds, finds files from the working directory, and insists on `require.main`, which an ES module does not have.
 *
 *   node compile.cjs backend  DIRECTORY '{"backend": [{"name": "index", "path": "src/index"}]}'
 *   node compile.cjs frontend DIRECTORY '{"main": [{"name": "main", "path": "src/frontend/index.tsx"}], …}'
 *
 * Types are checked only with `--check-types`, as a deployment does: it takes several times as long and changes nothing
 * in the result. Prints the folder of each bundle as the last line, as JSON; warnings and errors go to stderr.
 */
const { getNodeBundler, NativeUIBundler } = require('@forge/bundler');

const [part, appDirectory, bundles, checkTypes] = process.argv.slice(2);
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

async function createBundler() {
  const bundler =
    part === 'frontend'
      ? new NativeUIBundler(logger)
      : await getNodeBundler(logger, noWrapper, noConfig, noFeatureGates).getBundler();
  if (checkTypes !== '--check-types') skipTypeCheck(bundler);
  return bundler;
}

/** Sets `transpileOnly` in the bundler's own webpack configuration. */
function skipTypeCheck(bundler) {
  const getConfigs = bundler.getConfigs.bind(bundler);
  bundler.getConfigs = async (args) => {
    const configs = await getConfigs(args);
    const uses = configs.flatMap(({ module }) => module.rules.flatMap((rule) => [rule, ...(rule.use ?? [])]));
    for (const use of uses.filter(({ loader }) => loader === 'ts-loader')) {
      use.options = { ...use.options, transpileOnly: true };
    }
    return configs;
  };
}

async function bundleAll() {
  process.chdir(appDirectory);
  const bundler = await createBundler();
  const folders = {};
  for (const [name, entryPoints] of Object.entries(JSON.parse(bundles))) {
    const { outputDir } = await bundler.bundle({ appDirectory, entryPoints });
    folders[name] = outputDir;
  }
  return folders;
}

bundleAll().then(
  (folders) => process.stdout.write(`${JSON.stringify(folders)}\n`),
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
