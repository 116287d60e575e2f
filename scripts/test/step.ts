import { spawn } from 'node:child_process'
import { styleText } from 'node:util'

/** One thing that must be green; returns false, or throws, when it is not. */
export interface TestStep {
  name: string
  run: () => Promise<boolean> | boolean
}

/** Runs the steps in order under headings, stops at the first that fails, and returns whether all were green. */
export async function runSteps(steps: TestStep[]): Promise<boolean> {
  const times: string[] = []
  for (const { name, run } of steps) {
    console.log(styleText('bold', `\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`))
    const begun = Date.now()
    const green = await attempt(run)
    const time = `${((Date.now() - begun) / 1_000).toFixed(1).padStart(7)} s`
    times.push(`${styleText(green ? 'green' : 'red', green ? '✓' : '✗')} ${name.padEnd(28)} ${time}`)
    if (!green) break
  }
  console.log(`\n${times.join('\n')}`)
  return times.length === steps.length && !times.at(-1)?.includes('✗')
}

async function attempt(run: TestStep['run']): Promise<boolean> {
  try {
    return await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** Runs a program of node_modules (or a script of ours, through tsx) with its output shown; true when it ends with 0. */
export function program(file: string, args: string[] = [], env: Record<string, string> = {}): () => Promise<boolean> {
  const ours = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  return () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...ours, file, ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
      })
      child.once('error', () => resolve(false))
      child.once('close', (code) => resolve(code === 0))
    })
}
