/** The house's layers, as CONTRIBUTING.md tells them: an import points downwards only. */

const layer = (name) => `^src/${name}/`;

/** A layer may import itself and the layers named; everything else of `src` is forbidden to it. */
function mayImport(name, allowed, comment) {
  return {
    name: `${name}-points-downwards`,
    comment,
    severity: 'error',
    from: { path: layer(name) },
    to: { path: '^src/', pathNot: [name, ...allowed].map((each) => `^src/${each}(/|\\.ts$)`) },
  };
}

/** npm packages and Node's own modules that a layer may not use. */
function mayNotUse(name, packages, comment) {
  return {
    name: `${name}-stays-clean`,
    comment,
    severity: 'error',
    from: { path: layer(name) },
    to: { path: packages },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead, unless it is an entry point.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.cjs$', '^src/index\\.ts$', '^sandbox/main\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      // Its `exports` map names a folder pattern that the resolver does not read; Vite resolves it.
      to: { couldNotResolve: true, pathNot: '^@atlaskit/tokens/' },
    },
    {
      name: 'app-knows-no-sandbox',
      comment: 'The app and the sandbox meet through the manifest, the bundle and HTTP.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(sandbox|test|tools|bench)/' },
    },
    {
      name: 'sandbox-knows-no-app',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(src|test|tools|bench)/' },
    },
    mayImport('wording', [], 'Every sentence the product says; it imports nothing.'),
    mayImport('domain', ['wording'], 'The knowledge: pure.'),
    mayImport('contract', ['domain'], 'What the frontend and the resolvers agree on.'),
    {
      name: 'contract-imports-types-alone',
      comment: 'So that no schema library and no domain code reaches the browser bundle through it.',
      severity: 'error',
      from: { path: layer('contract') },
      to: { path: '^(src/(?!contract/)|node_modules/)', dependencyTypesNot: ['type-only'] },
    },
    mayImport('ports', ['domain', 'wording'], 'What the use cases need from outside, by role.'),
    mayImport('usecases', ['ports', 'domain', 'wording', 'contract'], 'One verb and noun each, over ports.'),
    {
      name: 'usecases-answer-views',
      comment: 'What a use case answers may be a type of the contract; nothing else of it is needed here.',
      severity: 'error',
      from: { path: layer('usecases') },
      to: { path: layer('contract'), dependencyTypesNot: ['type-only'] },
    },
    mayImport('adapters', ['ports', 'domain', 'wording', 'observability'], 'Vendors, behind ports.'),
    mayImport(
      'resolvers',
      ['composition', 'usecases', 'ports', 'contract', 'domain', 'wording', 'observability'],
      'Authorise, validate, use case, outcome.',
    ),
    mayImport(
      'triggers',
      ['composition', 'usecases', 'ports', 'contract', 'domain', 'wording', 'observability'],
      'The same shape for events, queues and schedules.',
    ),
    mayImport('frontend', ['contract', 'wording'], 'Only the contract ties the browser to the backend.'),
    {
      name: 'one-composition',
      comment: 'composition.ts is the only place where adapters meet use cases.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/composition\\.ts$', layer('adapters')] },
      to: { path: layer('adapters') },
    },
    mayNotUse('domain', '^(node:|node_modules/(@forge|react)/)', 'No clock, no I/O, no platform.'),
    mayNotUse('usecases', '^(node:|node_modules/(@forge|react)/)', 'The outside is reached through ports.'),
    mayNotUse('ports', '^(node:|node_modules/(@forge|react)/)', 'Interfaces know no platform.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
