import { setTimeout as sleep } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import type { ExportChoice, ExportKind } from '@/features/exports/schema'
import { signatureColumns } from '@/features/exports/signature-columns'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { dossierToPrint } from '@/tests/factories/dossiers'
import { printDossierApart } from '@/worker/print-dossier'
import { makeMillion, many } from './million'
import { costOf, peakWhile } from './process-cost'
import { line } from './rounds'
import type { Stage } from './stage'

/** An export of a million signatures with every column, made by a worker as it runs, beside opening their boxes alone. */
export async function benchExports(stage: Stage): Promise<string[]> {
  const opening = await openAlone(stage)
  const made = await makeFile(stage, 'signatures', { who: 'confirmed', wanted: '', columns: [...signatureColumns] })
  return [
    `Export of ${many.toLocaleString('en')} signatures, ${Math.round(made.size / 1e6)} MB encrypted`,
    line('s, from the approval until it can be fetched', made.seconds.toFixed(1), 'goal ≤ 60'),
    line('ratio to opening their boxes alone, in one thread', (made.seconds / opening).toFixed(2)),
    line('MB, the most memory the whole worker had', made.own.toFixed(0), `goal ≤ 300, at rest ${made.rest}`),
    line('s of processor time in the worker', made.cpuSeconds.toFixed(1)),
  ]
}

/** The addressee's copy of a dossier with 100,000 names of a million, made by a worker, beside its printing alone. */
export async function benchDossier(stage: Stage): Promise<string[]> {
  const made = await makeFile(stage, 'dossier', { reader: 'addressee', language: 'en', letter: '' })
  const begun = performance.now()
  const printed = await printDossierApart(dossierToPrint({ names: many / 10 }))
  const printing = (performance.now() - begun) / 1000
  return [
    `Dossier with ${(many / 10).toLocaleString('en')} names of ${many.toLocaleString('en')} signatures, ${Math.round(made.size / 1e6)} MB encrypted`,
    line('s, from the approval until it can be fetched', made.seconds.toFixed(1), 'goal ≤ 90'),
    line(
      'ratio to printing one of made-up names alone',
      (made.seconds / printing).toFixed(2),
      `${printing.toFixed(1)} s`,
    ),
    line('MB, the most memory the worker had', made.own.toFixed(0), `goal ≤ 700, at rest ${made.rest}`),
    line('MB, the most memory the process had that prints', made.child.toFixed(0), 'goal ≤ 700'),
    line('MB, the same of the one of made-up names', printed.maxRss.toFixed(0), 'goal ≤ 700'),
  ]
}

/** Seconds that opening the boxes takes of so many signers, from some of them. */
async function openAlone(stage: Stage): Promise<number> {
  const { petition } = await makeMillion(stage)
  const db = openDatabase(stage.ownerUrl, 1)
  const keys = readKeyring('worker', stage.keyFiles.worker)
  const boxes = await db.signerContact.findMany({ where: { petitionId: petition.id }, take: 20_000 })
  await db.$disconnect()
  const begun = performance.now()
  for (const box of boxes) openAsWorker(keys, box)
  return ((performance.now() - begun) / 1000) * (many / boxes.length)
}

/** Has a worker make a file of the million, and tells what it took. */
async function makeFile<Kind extends ExportKind>(stage: Stage, kind: Kind, choice: ExportChoice<Kind>) {
  const id = await ask(stage, kind, choice)
  const client = new pg.Client(stage.ownerUrl)
  await client.connect()
  const worker = await stage.startWorker()
  try {
    // A worker does more than exports, and is at rest before it begins.
    await sleep(5_000)
    const before = costOf(worker)
    const begun = performance.now()
    await client.query(`UPDATE exports SET state = 'approved' WHERE id = $1`, [id])
    const made = until(client, id)
    const peak = await peakWhile(worker, made)
    const seconds = (performance.now() - begun) / 1000
    const cpuSeconds = costOf(worker).cpuSeconds - before.cpuSeconds
    return { size: await made, seconds, ...peak, cpuSeconds, rest: before.megabytes.toFixed(0) }
  } finally {
    process.kill(worker, 'SIGKILL')
    await client.end()
  }
}

/** Waits until the export is made; returns its size in bytes. */
async function until(client: pg.Client, id: string): Promise<number> {
  for (;;) {
    const { rows } = await client.query<{ state: string; size: number }>(
      'SELECT state::text, size FROM exports WHERE id = $1',
      [id],
    )
    const { state, size = 0 } = rows[0] ?? {}
    if (state === 'made') return size
    if (state === 'failed') throw new Error('The export was not made')
    await sleep(250)
  }
}

async function ask(stage: Stage, kind: ExportKind, choice: object): Promise<string> {
  const { teamId, campaignId, petition, organisers } = await makeMillion(stage)
  const recipient = await identityToRecipient(await generateX25519Identity())
  const db = openDatabase(stage.ownerUrl, 1)
  const { id } = await db.export.create({
    data: {
      ...{ teamId, campaignId, petitionId: petition.id, kind, choice, reason: 'Bench', recipient, locale: 'en' },
      ...{ askedBy: organisers[0], askedAt: new Date(), approvedBy: organisers[1], approvedAt: new Date() },
    },
    select: { id: true },
  })
  await db.$disconnect()
  return id
}
