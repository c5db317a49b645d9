import { defineConfig, type ReporterDescription } from '@playwright/test';

const reporters: ReporterDescription[] = [['list']];
if (process.env.PLAYWRIGHT_JSON_OUTPUT_NAME) reporters.push(['json']);

/** Journeys go through the built server and portal; stories through the built Storybook. */
export default defineConfig({
  testDir: '..',
  outputDir: '../node_modules/.cache/pbxkit/test-results',
  forbidOnly: true,
  retries: 0,
  // Storybook lets each drawing settle, so a story waits more than it works; a journey has a server to itself.
  workers: 4,
  timeout: 60_000,
  // As long as an action may take: a busy machine is slow to answer, and a wait ends when its event comes.
  expect: { timeout: 15_000 },
  reporter: reporters,
  use: {
    actionTimeout: 15_000,
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      executablePath: process.env.PBX_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'journeys',
      workers: 2,
      testMatch: ['tests/journeys/*.spec.ts', 'tests/hostile-pages/*.spec.ts'],
    },
    { name: 'stories', testMatch: 'tests/stories.spec.ts' },
  ],
});
