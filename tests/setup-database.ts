import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { createKeyring, keyFiles } from '@/scripts/create-keyring'
import { embeddedUrl } from '@/scripts/database/embedded'
import { startGuardedCluster } from '@/scripts/database/guarded-cluster'
import { prepareLogins } from '@/scripts/database/logins'
import { freePort } from '@/scripts/database/ports'
import { prepareDatabase } from '@/scripts/database/prepare'
import { generate } from '@/scripts/generate'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection strings to the template that every test file gets a copy of. */
    template: { owner: string; web: string; worker: string }
    keyFiles: { web: string; worker: string }
  }
}

/** One PostgreSQL for the whole run, with a migrated template database and a pair of key rings. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  generate()
  const home = mkdtempSync(path.join(tmpdir(), 'postbag-test-'))
  const cluster = await startGuardedCluster({ folder: home, port: await freePort(), volatile: true, temporary: true })
  const owner = await embeddedUrl(cluster.url)
  await prepareDatabase(owner, { withModels: true })
  const keysHome = mkdtempSync(path.join(tmpdir(), 'postbag-test-'))
  const files = keyFiles(keysHome)
  await createKeyring(files)
  project.provide('template', { owner, ...(await prepareLogins(owner, files.database)) })
  project.provide('keyFiles', { web: files.web, worker: files.worker })
  return async () => {
    await cluster.stop()
    rmSync(keysHome, { recursive: true, force: true })
  }
}
