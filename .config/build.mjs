import { build, install, requireNode } from './tools.mjs';

requireNode();
await install();
await build({ force: process.argv.includes('--force') });
console.log('✓ Built');
