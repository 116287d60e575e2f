import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The shell first: the same engine without windows, of which every page would be one. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser the journeys run in: the system's Chromium, else Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  return [...usual, chromium.executablePath()].find((file) => file && existsSync(file))
}

/** Makes sure there is a browser; on Debian root installs it from the distribution. Throws how to get one otherwise. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('There is no Chromium here: installing the package of the distribution …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { env, stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] }
    spawnSync('apt-get', ['update', '-q'], options)
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!findChromium()) spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options)
    }
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'The journeys need a browser: install Chromium with your system, or run "npx playwright install chromium".',
  )
}
