import { loadTeam } from '@/features/access/load-team'
import { approveRemoval } from '@/features/removals/approve-or-refuse-removal'
import { carryOutRemovals } from '@/features/removals/carry-out-removals'
import { loadRemoval } from '@/features/removals/load-removal'
import { requestRemoval } from '@/features/removals/request-removal'
import { createOrganiser } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/** Petitions with signers whose data somebody asks to be deleted. */
export function createRemovals(database: TestDatabase) {
  const worker = () => ({ db: database.worker, keys: database.keys.worker, now: new Date() })

  function found<Thing>(thing: Thing | null): Thing {
    if (thing === null) throw new Error('not found')
    return thing
  }

  /** A petition with two signers, a second organiser, and what is asked about one of them. */
  async function signedPetition() {
    const fixture = await createFixture(database)
    const { petition, signAndConfirm, web } = fixture
    await signAndConfirm('goes@example.org', { name: 'Who Goes' })
    await signAndConfirm('stays@example.org', { name: 'Who Stays' })
    const { campaign } = await database.owner.petition.findUniqueOrThrow({
      where: { id: petition.id },
      select: { campaign: { select: { teamId: true } } },
    })
    const asker = await createOrganiser(database.owner, campaign)
    const ask = async () =>
      requestRemoval(web(), {
        team: found(await loadTeam(web(), asker, 'erasePeople', campaign.teamId)),
        form: { email: 'Goes@example.org', reason: 'Asked us by phone' },
      })
    const removal = () => database.owner.removal.findFirstOrThrow({ where: { teamId: campaign.teamId } })
    const as = async (organiser: { id: string }) =>
      found(await loadRemoval(web(), organiser, 'erasePeople', (await removal()).id))
    return { ...fixture, ...campaign, asker, ask, removal, as }
  }

  /** Has everything of an address in a team erased: asked by one, approved by a second, carried out. */
  async function erase(teamId: string, email: string): Promise<number> {
    const web = () => ({ db: database.web, keys: database.keys.web, now: new Date() })
    const [asker, second] = [
      await createOrganiser(database.owner, { teamId }),
      await createOrganiser(database.owner, { teamId }),
    ]
    const team = found(await loadTeam(web(), asker, 'erasePeople', teamId))
    await requestRemoval(web(), { team, form: { email, reason: 'Asked us by phone' } })
    const { id } = await database.owner.removal.findFirstOrThrow({ where: { teamId }, orderBy: { id: 'desc' } })
    await approveRemoval(web(), found(await loadRemoval(web(), second, 'erasePeople', id)))
    await carryOutRemovals(worker())
    return (await database.owner.removal.findUniqueOrThrow({ where: { id } })).found
  }

  return { erase, found, signedPetition, worker }
}
