import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generate } from '@/scripts/generate'
import { buildSite, isBuilt } from '@/scripts/start/web-build'
import { benchBesidePrints } from './bench-beside-prints'
import { benchDocuments, benchPageWeight } from './bench-documents'
import { benchDoors } from './bench-doors'
import { benchExports } from './bench-exports'
import { benchMadeUp } from './bench-made-up'
import { benchMillion } from './bench-million'
import { benchPrints } from './bench-prints'
import { benchSigning } from './bench-signing'
import { benchUpdates } from './bench-updates'
import { benchUploads } from './bench-uploads'
import { openStage } from './stage'

/**
 * `npm run bench`: how fast it is, as ratios to a bare reference measured in the same run, because machines differ and are
 * noisy. Not part of the tests.
 */
generate()
if (!isBuilt()) await buildSite(new AbortController().signal)

const home = mkdtempSync(path.join(tmpdir(), 'postbag-bench-'))
const stage = await openStage(home)
try {
  const lines = [
    ...(await benchDocuments(stage)),
    ...(await benchMadeUp(stage)),
    ...(await benchBesidePrints(stage)),
    ...(await benchUploads(stage)),
    ...(await benchSigning(stage)),
    ...(await benchMillion(stage)),
    ...(await benchDoors(stage)),
    ...(await benchUpdates(stage)),
    ...(await benchPrints()),
    ...(await benchExports(stage)),
    ...(await benchPageWeight(stage)),
  ]
  console.log(`\n${lines.join('\n')}\n`)
} finally {
  await stage.close()
  rmSync(home, { recursive: true, force: true })
}
