import { globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  globalIgnores(['dist/', 'web/dist/', 'web/src/api/schema.d.ts', 'coverage/', 'data/', 'node_modules/', 'src/openapi/metadata.ts']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // numbers and yes/no read well in a message; objects do not
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // the others are for React's compiler, which is not used
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Phones of ten years ago end at Chrome 106: what came later stops the app there, and no compiler says so.
    files: ['web/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression[object.name="AbortSignal"][property.name="any"]',
          'MemberExpression[object.name="URL"][property.name=/^(parse|canParse)$/]',
          'MemberExpression[object.name=/^(Object|Map)$/][property.name="groupBy"]',
          'MemberExpression[object.name="Promise"][property.name=/^(try|withResolvers)$/]',
          'CallExpression[callee.property.name=/^(toSorted|toReversed|toSpliced|isSubsetOf|isSupersetOf|isDisjointFrom)$/]',
        ].map((selector) => ({ selector, message: 'Not there before Chrome 107: a phone of ten years ago has no newer one.' })),
      ],
    },
  },
  {
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-var': 'error', 'prefer-const': 'error', 'object-shorthand': 'error' },
  },
  {
    // A procedure is never run from text: guards are CEL, compiled by a library.
    files: ['src/**/*.ts'],
    rules: { 'no-eval': 'error', 'no-new-func': 'error', '@typescript-eslint/no-implied-eval': 'error' },
  },
);
