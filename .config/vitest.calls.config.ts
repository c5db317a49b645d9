import { mergeConfig } from 'vitest/config';
import units from './vitest.config.js';

/** Real calls through a real engine: each file has a server, phones and an engine of its own. */
export default mergeConfig(
  { ...units, test: { ...units.test, include: [] } },
  { test: { include: ['tests/calls/*.test.ts'] } },
);
