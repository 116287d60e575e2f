import { createServer } from 'node:http'
import pg from 'pg'

/** The least that signs: parse the form, one prepared statement that writes a row and its outbox row, redirect. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 10 })
await pool.query(`CREATE TABLE IF NOT EXISTS minimal_signatures
  (id bigserial PRIMARY KEY, name text, email text UNIQUE, country text, comment text);
  CREATE TABLE IF NOT EXISTS minimal_outbox (id bigserial PRIMARY KEY, signature_id bigint, created_at timestamptz)`)
const text = `WITH signed AS (INSERT INTO minimal_signatures (name, email, country, comment) VALUES ($1, $2, $3, $4)
  ON CONFLICT (email) DO NOTHING RETURNING id) INSERT INTO minimal_outbox (signature_id, created_at) SELECT id, now() FROM signed`

createServer(async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const form = new URLSearchParams(Buffer.concat(parts).toString())
  const values = ['name', 'email', 'country', 'comment'].map((name) => form.get(name))
  if (form.get('name')) await pool.query({ name: 'sign', text, values })
  response.writeHead(303, { location: '/' }).end()
}).listen(process.env.PORT)
