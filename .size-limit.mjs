/** What is imported only when it is needed, as the words of another language, is not counted. */
const lazy = {
  name: 'lazy',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};
const modifyEsbuildConfig = (config) => ({
  ...config,
  format: 'esm',
  plugins: [...(config.plugins ?? []), lazy],
});

export default [
  {
    name: 'client',
    path: 'packages/client/dist/index.js',
    import: '{ createClient, unwrap, paginate, stream }',
    limit: '9 KB',
  },
  {
    name: 'session and client, without Lit',
    path: 'packages/components/dist/session.js',
    limit: '12 KB',
    ignore: ['lit', '@lit/context', '@lit/task', '@lit/reactive-element'],
  },
  {
    name: 'user table with everything it imports',
    path: 'packages/components/dist/user-table.js',
    limit: '45 KB',
  },
].map((budget) => ({ ...budget, gzip: true, modifyEsbuildConfig }));
