import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = [
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle=/]",
    message: 'An inline style breaks strict pages: use a class, or cssProps.',
  },
  {
    selector: "MemberExpression[property.name='innerHTML']",
    message: 'Markup from text is how scripts get in: use a template.',
  },
];
const noKysely = { group: ['kysely'], message: 'SQL stands in *.queries.ts and database/ only.' };

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.d.ts',
      'packages/client/src/schema.ts',
      '**/*.js',
      '**/*.mjs',
      '**/tsup.config.ts',
      '**/vite.config.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our interfaces are records of functions; none of them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { properties: false, attributes: false } },
      ],
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...templates],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['packages/{components,portal}/src/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['packages/{components,portal}/src/**/*.ts'],
    plugins: { wc, 'lit-a11y': litA11y },
    rules: {
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
      // In a native dialog it says where focus goes.
      'lit-a11y/no-autofocus': 'off',
      'no-restricted-syntax': [
        'error',
        ...templates,
        {
          selector:
            "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='fetch']",
          message: 'Data comes through QueryController and MutationController.',
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Data comes through QueryController and MutationController.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit/directives/style-map.js',
              message: 'Its first render is a style attribute: use cssProps.',
            },
            {
              name: 'lit/directives/unsafe-html.js',
              message: 'Markup from text is how scripts get in.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/server/src/**/*.ts'],
    ignores: [
      'packages/server/src/database/**',
      '**/*.queries.ts',
      '**/*.test.ts',
      'packages/server/src/testing/**',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: [noKysely] }] },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        ...templates,
        {
          selector: "CallExpression[callee.name='setTimeout'][arguments.1.value>0]",
          message: 'Wait for an event, never for time.',
        },
        {
          selector: "CallExpression[callee.property.name='waitForTimeout']",
          message: 'Wait for an event, never for time.',
        },
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
          message: 'Nothing is skipped.',
        },
      ],
    },
  },
  {
    files: ['packages/{components,portal}/src/**/*.test.ts'],
    rules: {
      // The types of @open-wc/testing give `deep.equal` the promise of their comparison of DOM trees.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }],
        },
      ],
    },
  },
);
