import { mergeConfig } from 'vitest/config';
import units from './vitest.config.js';

/** Real calls through a real engine: one file after the other, for each has phones and an engine of its own. */
export default mergeConfig(
  { ...units, test: { ...units.test, include: [] } },
  { test: { include: ['tests/calls/*.test.ts'], fileParallelism: false } },
);
