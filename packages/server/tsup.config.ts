import { copyFile, cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  clean: true,
  dts: { entry: 'src/index.ts', compilerOptions: { ignoreDeprecations: '6.0' } },
  async onSuccess() {
    await copyFile('../../openapi.yaml', 'dist/openapi.yaml');
    await cp('src/engine/asterisk/etc', 'dist/etc', { recursive: true });
    await copyFile('src/engine/asterisk/install.sh', 'dist/install.sh');
    await copyFile('src/database/pglite-worker.js', 'dist/pglite-worker.js');
    for (const name of ['sound-reader.js', 'resample.js'])
      await copyFile(`src/sounds/${name}`, `dist/${name}`);
  },
});
