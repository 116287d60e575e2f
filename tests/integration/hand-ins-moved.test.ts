import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

const folder = 'prisma/migrations'
const names = readdirSync(folder).filter((name) => !name.includes('.'))
const moving = names.find((name) => name.endsWith('_hand_ins')) ?? ''
const sql = (name: string) => readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

test('what petitions knew of their hand-in and their answer is the same after hand-ins are kept for themselves', async () => {
  const at = (name: string) => Object.assign(new URL(inject('template').owner), { pathname: name }).href
  const server = new pg.Client(at('postgres'))
  await server.connect()
  await server.query('CREATE DATABASE before_hand_ins')
  const client = new pg.Client(at('before_hand_ins'))
  await client.connect()
  try {
    for (const name of names.filter((name) => name < moving).sort()) await client.query(sql(name))
    await client.query('SET session_replication_role = replica')
    await client.query(
      `INSERT INTO petitions (id, campaign_id, slug, state, original_locale, handed_in_at, handed_in_on, handed_in_words,
         answered_on, answered_words, updated_at)
       VALUES ('${id(1)}', '${id(9)}', 'a', 'closed', 'en', NULL, NULL, '', NULL, '', '2026-05-01'),
         ('${id(2)}', '${id(9)}', 'b', 'handed_in', 'ru', '2026-05-02T09:00Z', '2026-05-01', 'Дождь', NULL, '', '2026-05-02'),
         ('${id(3)}', '${id(9)}', 'c', 'answered', 'en', '2026-05-02T09:00Z', NULL, '', '2026-05-20', 'No', '2026-05-21')`,
    )
    await client.query(sql(moving))
    const { rows } = await client.query(
      `SELECT petition_id, gone_on::text, outcome, answered_on::text, locale, words, answer
       FROM hand_ins LEFT JOIN hand_in_texts ON hand_in_id = hand_ins.id ORDER BY petition_id`,
    )
    expect(rows).toEqual([
      {
        ...{ petition_id: id(2), gone_on: '2026-05-01', outcome: null, answered_on: null },
        ...{ locale: 'ru', words: 'Дождь', answer: '' },
      },
      {
        ...{ petition_id: id(3), gone_on: '2026-05-02', outcome: null, answered_on: '2026-05-20' },
        ...{ locale: 'en', words: '', answer: 'No' },
      },
    ])
  } finally {
    await client.end()
    await server.query('DROP DATABASE before_hand_ins WITH (FORCE)').finally(() => server.end())
  }
})
