import { defineConfig } from '@playwright/test';

// Run by `npm run test:e2e`, which finds the browser and builds the app.
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results/browser',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.RINGFENCE_BROWSER_REPORT }],
  ],
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    viewport: { width: 1400, height: 1000 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.RINGFENCE_CHROMIUM,
      args: [
        '--headless',
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
});
