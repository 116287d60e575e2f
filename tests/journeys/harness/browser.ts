import type { LaunchOptions } from '@playwright/test'
import { findChromium } from '@/scripts/test/chromium'

const executablePath = findChromium()

/** The system's Chromium, with everything off that would talk to others on its own. */
export const launchOptions: LaunchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
  ],
}
