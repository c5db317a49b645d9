import { build, giveUp, install, requireNode } from './tools.mjs';

requireNode();
await install();
await build({ force: process.argv.includes('--force') }).catch(({ message }) => giveUp(message));
console.log('✓ Built');
