import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generate } from '@/scripts/generate'
import { buildSite, isBuilt } from '@/scripts/start/web-build'
import { benchBesidePrints } from './bench-beside-prints'
import { benchContent } from './bench-content'
import { benchDesk } from './bench-desk'
import { benchDocuments, benchPageWeight } from './bench-documents'
import { benchDoors } from './bench-doors'
import { benchDossier, benchExports } from './bench-exports'
import { benchJobs } from './bench-jobs'
import { benchMadeUp } from './bench-made-up'
import { benchPrints } from './bench-prints'
import { benchReceipts } from './bench-receipts'
import { benchSigning } from './bench-signing'
import { benchUpdates } from './bench-updates'
import { benchUploads } from './bench-uploads'
import { openStage, type Stage } from './stage'

/**
 * `npm run bench`: how fast it is, as ratios to a bare reference measured in the same run, because machines differ and are
 * noisy. Not part of the tests. `npm run bench -- desk jobs` runs these alone, each of them as it is called here. Those from
 * `desk` to `dossier` share a petition with a million signatures, which takes some minutes to make. With BENCH_PROFILE=folder
 * web leaves a CPU profile there, to be opened with the tools of a browser.
 */
const benches: Record<string, (stage: Stage) => Promise<string[]>> = {
  documents: benchDocuments,
  content: benchContent,
  'made-up': benchMadeUp,
  'beside-prints': benchBesidePrints,
  uploads: benchUploads,
  signing: benchSigning,
  desk: benchDesk,
  jobs: benchJobs,
  exports: benchExports,
  dossier: benchDossier,
  receipts: benchReceipts,
  doors: benchDoors,
  updates: benchUpdates,
  prints: benchPrints,
  weight: benchPageWeight,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) throw new Error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`)

generate()
if (!isBuilt()) await buildSite(new AbortController().signal)

const home = mkdtempSync(path.join(tmpdir(), 'postbag-bench-'))
const stage = await openStage(home)
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) console.log(`\n${(await bench(stage)).join('\n')}`)
  }
} finally {
  await stage.close()
  rmSync(home, { recursive: true, force: true })
}
