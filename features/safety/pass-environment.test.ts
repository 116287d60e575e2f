import { execFileSync } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { passEnvironment, readPassed } from './pass-environment'

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

test('a process beside this one knows nothing that opens anything', () => {
  Object.assign(process.env, { DATABASE_URL: 'postgres://web:pw@localhost/postbag', POSTBAG_HOME: '/srv/postbag' })
  const told = (env: NodeJS.ProcessEnv) =>
    Object.keys(JSON.parse(execFileSync(process.execPath, ['-p', 'JSON.stringify(process.env)'], { env }).toString()))
  expect(told(passEnvironment()).sort()).toEqual(['NODE_ENV', 'PATH'])
  expect(told(passEnvironment('POSTBAG_HOME')).sort()).toEqual(['NODE_ENV', 'PATH', 'POSTBAG_HOME'])
})

test('what was not told is not there', () => {
  delete process.env.POSTBAG_HOME
  expect(readPassed('POSTBAG_HOME')).toBeUndefined()
  expect(passEnvironment('POSTBAG_HOME').POSTBAG_HOME).toBeUndefined()
})
