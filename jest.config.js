/** Tests run as ES modules (`npm run jest` passes the flag that needs); TypeScript is only stripped here, `npm run types` checks it. */
export default {
  testEnvironment: 'node',
  testTimeout: 30_000, // what is slow on a busy machine is not wrong; speed is measured in bench/
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/cluster-begin.mjs',
  globalTeardown: '<rootDir>/test/support/cluster-end.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // an ES module that @fastify/static requires: Node can do that, jest only from Node 24.9 on
    '^content-disposition$': '<rootDir>/test/support/content-disposition.cjs',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
