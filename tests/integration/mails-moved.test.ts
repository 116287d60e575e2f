import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

const folder = 'prisma/migrations'
const moving = '20261130164305_mails_name_what_they_are_about'
const sql = (name: string) => readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Runs work in a database that stands where it stood before a migration, and drops it. */
async function before(migration: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const owner = inject('template').owner
  const at = (name: string) => Object.assign(new URL(owner), { pathname: name }).href
  const server = new pg.Client(at('postgres'))
  await server.connect()
  await server.query('CREATE DATABASE before_moving')
  const client = new pg.Client(at('before_moving'))
  await client.connect()
  const names = readdirSync(folder).filter((name) => !name.includes('.') && name < migration)
  for (const name of names.sort()) await client.query(sql(name))
  await work(client).finally(() => client.end())
  await server.query('DROP DATABASE before_moving WITH (FORCE)').finally(() => server.end())
}

test('what stood in the outbox and what links opened is the same after mails name what they are about', async () => {
  await before(moving, async (client) => {
    // Only what the migration looks at: nobody signed, and nothing checks that.
    await client.query('SET session_replication_role = replica')
    const mails: [number, string, string, number][] = [
      [1, 'confirm_signature', 'signature_id', 101],
      [2, 'confirm_letter', 'letter_id', 102],
      [3, 'letter', 'letter_id', 102],
      [4, 'letter', 'letter_id', 102],
      [5, 'letter_receipt', 'letter_id', 102],
      [6, 'letter_copy', 'copy_id', 103],
      [7, 'cosign_invitation', 'signatory_id', 104],
      [9, 'letter_digest', 'letter_id', 102],
    ]
    const columns = 'id, kind, locale, key_id, message_id, created_at'
    const values = (number: number, kind: string) =>
      `'${id(number)}', '${kind}', 'en', 'k', 'm${number}', '2026-03-0${number}'`
    for (const [number, kind, column, about] of mails) {
      await client.query(
        `INSERT INTO outbox_mails (${columns}, ${column}) VALUES (${values(number, kind)}, '${id(about)}')`,
      )
    }
    await client.query(`INSERT INTO outbox_mails (${columns}) VALUES (${values(8, 'sign_in')})`)
    await client.query(`UPDATE outbox_mails SET delivery_id = '${id(201)}' WHERE kind IN ('letter', 'letter_receipt')`)
    await client.query(
      `INSERT INTO deliveries (id, letter_id, channel, created_on)
       SELECT id::uuid, '${id(102)}', 'our_mail', '2026-03-01' FROM unnest(ARRAY['${id(201)}', '${id(202)}']) AS id`,
    )
    await client.query(
      `INSERT INTO links (token_hash, kind, signature_id, letter_id) VALUES
       ('a', 'confirm_signature', '${id(101)}', NULL), ('b', 'manage_signature', '${id(101)}', NULL),
       ('c', 'confirm_letter', NULL, '${id(102)}')`,
    )
    await client.query(sql(moving))

    const all = async (query: string) => (await client.query({ text: query, rowMode: 'array' })).rows
    expect(await all('SELECT id, kind, about, about_id FROM outbox_mails ORDER BY id')).toEqual([
      [id(1), 'confirm_signature', 'signatures', id(101)],
      [id(2), 'confirm_letter', 'letters', id(102)],
      [id(3), 'letter', 'letters', id(102)],
      [id(4), 'letter', 'letters', id(102)],
      [id(5), 'letter_receipt', 'letters', id(102)],
      [id(6), 'letter_copy', 'letter_copies', id(103)],
      [id(7), 'cosign_invitation', 'signatories', id(104)],
      [id(8), 'sign_in', null, null],
      [id(9), 'letter_digest', 'letters', id(102)],
    ])
    expect(await all('SELECT id, mail_id FROM deliveries ORDER BY id')).toEqual([
      [id(201), id(4)],
      [id(202), null],
    ])
    expect(await all(`SELECT encode(token_hash, 'escape'), kind, about, about_id FROM links ORDER BY 1`)).toEqual([
      ['a', 'confirm_signature', 'signatures', id(101)],
      ['b', 'manage_signature', 'signatures', id(101)],
      ['c', 'confirm_letter', 'letters', id(102)],
    ])
  })
})
