import { defineConfig } from 'vite';

/** Everything is a file of the own origin, so that the strict content security policy of the server holds. */
export default defineConfig({
  resolve: { conditions: ['@pbxkit/source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, proxy: { '/v1': 'http://localhost:3000' } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
