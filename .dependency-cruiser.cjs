/**
 * The architecture of the house: who may import whom. `npm run arch` checks it, `test/architecture.test.ts` plants one violation
 * of each rule and sees it reported.
 *
 *   controllers, processors -> use cases -> domain -> engine, shared        use cases -> repositories
 *   platform <- everybody, platform -> no feature        web -> the generated client only
 *   feature A -> feature B only through B's index.ts, and rather by an event in the outbox
 *
 * A feature is any folder of src/ that is none of these: engine, shared, platform (they are below the features) and cli, openapi (above them,
 * as are main.ts and app.module.ts, which put the parts together).
 */
const feature = '^src/(?!(?:engine|shared|platform|cli|openapi)/)[^/]+/';
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const isTest = '[.]test[.]ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      // Modules in a cycle cannot be understood, tested or moved one by one, and as ES modules they can fail to load
      // ("Cannot access 'A' before initialization"). Types alone may point back: they are gone at run time.
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-depends-on-nothing',
      // The engine runs any procedure of any office: it knows no agency, no Nest, no SQL, and reads no clock, file or network, so that
      // the same input always gives the same answer. Only YAML, zod, CEL and Graphviz stand behind it.
      severity: 'error',
      from: { path: '^src/engine/', pathNot: isTest },
      to: { pathNot: ['^src/engine/', ...packages('zod', 'yaml', '@marcbachmann/cel-js', '@viz-js/viz')] },
    },
    {
      name: 'shared-depends-on-nothing',
      // Everything stands on shared: whatever it imported, everything would import. What Node has built in is allowed.
      severity: 'error',
      from: { path: '^src/shared/', pathNot: isTest },
      to: { pathNot: '^src/shared/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'platform-knows-no-feature',
      // Database, queues and HTTP are the same for every feature. A platform that knows one can no longer be changed or tested alone.
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: ['^src/platform/', '^src/shared/'] },
    },
    {
      name: 'features-meet-at-the-index',
      // index.ts is what a feature promises. Everything behind it can then change without asking the other features. What the API's description
      // is made from is generated out of every DTO, view and controller.
      severity: 'error',
      from: { path: '^src/(?!(?:engine|shared|platform)/)([^/]+)/', pathNot: '^src/openapi/metadata[.]ts$' },
      to: { path: feature, pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'domain-is-pure',
      // Decisions are taken from facts handed in, with no Nest, TypeORM or network near, so that they can be tested by the thousand
      // and read by somebody who knows the procedure. A pure library that a decision needs is added to the list here, by name.
      severity: 'error',
      from: { path: '^src/([^/]+)/domain/', pathNot: isTest },
      to: { pathNot: ['^src/engine/', '^src/shared/', '^src/$1/domain/'] },
    },
    {
      name: 'controllers-and-processors-only-ask',
      // They check the permission and the form of what comes in and call one use case. With a repository or entity at hand the
      // transaction, the outbox and the audit would be skipped one day.
      severity: 'error',
      from: { path: '^src/.*[.](controller|processor)[.]ts$' },
      to: { path: '[.](repository|entity)[.]ts$' },
    },
    {
      name: 'simulator-stands-alone',
      // It speaks for Dukcapil, and the client is tested against it: code that both share would be wrong in both, and no test would see it.
      severity: 'error',
      from: { path: '^src/simulator/' },
      to: { path: '^src/', pathNot: '^src/simulator/' },
    },
    {
      name: 'only-the-start-knows-the-simulator',
      // A feature that knew it could ask it what the real Dukcapil does not tell.
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(simulator|supervisor|cli)/', '^src/(main|run)[.]ts$', '^src/openapi/metadata[.]ts$', isTest],
      },
      to: { path: '^src/simulator/' },
    },
    {
      name: 'source-knows-no-test',
      // The program is shipped without its tests, benchmarks and scripts.
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: ['^(test|bench|scripts)/', isTest] },
    },
    {
      name: 'web-knows-only-the-api',
      // The web app talks to the server through the client generated from the API description, which lives in web/ itself. Code shared
      // past it would tie a phone that was offline for a week to the server of today.
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|bench|scripts|migrations|workflows)/' },
    },
  ],
  options: {
    exclude: { path: '^(dist|coverage|web/dist)/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // an `import type` is a dependency too
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
