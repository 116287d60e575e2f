import { describe, expect, test } from 'vitest'
import { readable, summary } from './say'

describe('what a process says', () => {
  test('its troubles reach the terminal in words', () => {
    const line = '{"level":"error","time":"…","err":{"message":"connect ECONNREFUSED"},"msg":"A request failed"}'
    expect(readable(line, false)).toBe('error · A request failed · connect ECONNREFUSED')
  })

  test('what goes well is for the log, except in development', () => {
    expect(readable('{"level":"info","msg":"web is ready"}', false)).toBeNull()
    expect(readable('{"level":"info","msg":"web is ready"}', true)).toBe('web is ready')
  })

  test('a line that is no log entry is shown as it is', () => {
    expect(readable('SyntaxError: Unexpected token', false)).toBe('SyntaxError: Unexpected token')
    expect(readable('{ not JSON', false)).toBe('{ not JSON')
    expect(readable('   ', false)).toBeNull()
  })
})

describe('the summary', () => {
  const facts = { site: 'http://localhost:3000', inbox: 'http://localhost:1080', desk: null, logs: '.postbag/logs' }

  test('names where everything is and how to stop', () => {
    const text = summary(facts)
    for (const part of [facts.site, facts.inbox, facts.logs, 'Ctrl-C']) expect(text).toContain(part)
  })

  test('says nothing of an inbox or a link that is not there', () => {
    expect(summary({ ...facts, inbox: null })).not.toMatch(/Inbox|Desk/)
  })
})
