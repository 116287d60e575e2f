import { describe, expect, test } from 'vitest'
import { findUndecided, grantStatements } from './grants'

const none = {}
const letters = {
  web: { select: ['id', 'state'], insert: 'all' as const },
  worker: { select: 'all' as const, delete: true as const },
}

describe('the list of rights', () => {
  test('fits when every table and every column it names is there', () => {
    expect(findUndecided({ letters }, new Map([['letters', ['id', 'state', 'sealed']]]))).toEqual([])
  })

  test('does not fit a table that nobody decided about', () => {
    expect(findUndecided({}, new Map([['secrets', ['id']]]))).toEqual(['secrets: nothing is decided'])
  })

  test('does not fit a table or a column that has gone', () => {
    expect(findUndecided({ letters, old: { web: none, worker: none } }, new Map([['letters', ['id']]]))).toEqual([
      'letters.state: there is no such column',
      'old: there is no such table',
    ])
  })

  test('gives exactly what it says, after taking everything away', () => {
    const statements = grantStatements({ letters }, [{ name: 'letters_id_seq', table: 'letters' }])
    expect(statements).toContain('REVOKE ALL ON TABLE "letters" FROM PUBLIC, postbag_web, postbag_worker')
    expect(statements).toContain('GRANT SELECT ("id", "state"), INSERT ON TABLE "letters" TO postbag_web')
    expect(statements).toContain('GRANT SELECT, DELETE ON TABLE "letters" TO postbag_worker')
    const revoked = statements.findIndex((statement) => statement.startsWith('REVOKE ALL ON TABLE "letters"'))
    const granted = statements.findIndex((statement) => statement.endsWith('"letters" TO postbag_web'))
    expect(revoked).toBeLessThan(granted)
  })

  test('lets only those who insert use a sequence', () => {
    const statements = grantStatements({ letters }, [{ name: 'letters_id_seq', table: 'letters' }])
    expect(statements.filter((statement) => /^GRANT USAGE ON SEQUENCE/.test(statement))).toEqual([
      'GRANT USAGE ON SEQUENCE "letters_id_seq" TO postbag_web',
    ])
  })

  test('keeps the job queue from web', () => {
    const queue = grantStatements({}, []).filter((statement) => /^GRANT.*pgboss/.test(statement))
    expect(queue.join()).not.toMatch(/postbag_web/)
    expect(queue.join()).toMatch(/postbag_worker/)
  })
})
