import { describe, expect, test } from 'vitest'
import { isDatabaseTrouble } from '@/server/database-trouble'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()

/** What the client makes of an error that PostgreSQL raises with this code. */
async function raised(code: string): Promise<unknown> {
  try {
    await database.owner.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`)
  } catch (error) {
    return error
  }
  throw new Error('Nothing was raised')
}

describe('an error of the database', () => {
  test.each([
    ['the disk is full', '53100'],
    ['memory is used up', '53200'],
    ['a file cannot be read', '58030'],
    ['the server goes down', '57P01'],
    ['a statement took too long', '57014'],
    ['the server only answers questions', '25006'],
    ['two waited for each other', '40P01'],
    ['two changed the same at once', '40001'],
  ])('passes: %s', async (_, code) => {
    expect(isDatabaseTrouble(await raised(code))).toBe(true)
  })

  test.each([
    ['two rows with one key', '23505'],
    ['a right that is missing', '42501'],
    ['a fault of ours', 'P0001'],
  ])('stays what it is: %s', async (_, code) => {
    expect(isDatabaseTrouble(await raised(code))).toBe(false)
  })
})
