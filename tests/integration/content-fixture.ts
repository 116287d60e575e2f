import { loadTeam } from '@/features/access/load-team'
import { applyContent } from '@/features/content/apply-content'
import { loadContentImport } from '@/features/content/load-content-import'
import { saveContentSettings } from '@/features/content/save-content-settings'
import { contentSettings } from '@/features/content/schema'
import { storeContent } from '@/features/content/store-content'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/** An organiser who brings texts. */
interface Asker {
  id: string
  teamId: string
}

/** A database, and what an organiser does with files of texts. */
export async function createContentFixture() {
  const { owner, web, worker, urls, keys } = await createTestDatabase()
  const now = new Date('2026-05-01T12:00:00Z')
  const context = { db: web, keys: keys.web, now }
  const atWork = { db: worker, keys: keys.worker, now }

  async function createAsker(): Promise<Asker> {
    const { id: teamId } = await createTeam(owner)
    const { id } = await createOrganiser(owner, { teamId, role: 'organiser' })
    return { id, teamId }
  }

  const teamOf = async (one: Asker) => found(await loadTeam(context, one, 'edit', one.teamId))
  const load = async (one: Asker, id: string) => found(await loadContentImport(context, one, 'edit', id))

  async function bring(one: Asker, name: string, bytes: Uint8Array): Promise<string> {
    const outcome = await storeContent(context, { team: await teamOf(one), fileName: name, bytes })
    if (!outcome.ok) throw new Error(outcome.fault.code)
    return outcome.id
  }

  async function write(one: Asker, id: string, settings: object = {}) {
    const kept = await load(one, id)
    await saveContentSettings(context, { kept, settings: contentSettings.parse(settings) })
    return applyContent(context, { kept })
  }

  return { owner, web, urls, context, atWork, createAsker, found, teamOf, load, bring, write }
}

/** What was looked for; an error where there is none. */
function found<Thing>(thing: Thing | null | undefined): Thing {
  if (!thing) throw new Error('not found')
  return thing
}
