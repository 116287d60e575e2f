import type { WebContext } from '@/features/context'
import { compactNews } from '@/features/news/compact-news'
import { approveUpdate } from '@/features/updates/approve-update'
import { loadUpdate } from '@/features/updates/load-update'
import { queueUpdates } from '@/features/updates/queue-updates'
import { sendUpdate } from '@/features/updates/send-update'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createReaders, createUpdate, type UpdateParts } from '@/tests/factories/updates'
import type { TestDatabase } from './harness'

/** A campaign with a petition, two organisers, and what they do with updates. */
export async function createUpdates(database: TestDatabase) {
  const { owner, web, worker, keys } = database
  const { id: teamId } = await createTeam(owner)
  const author = await createOrganiser(owner, { teamId, role: 'organiser' })
  const second = await createOrganiser(owner, { teamId })
  const { id: campaignId, slug } = await createCampaign(owner, { teamId })
  const petition = await createPetition(owner, keys.web, { campaignId })
  const context = (now = new Date()): WebContext => ({ db: web, keys: keys.web, now })
  const workerContext = (now = new Date()) => ({ db: worker, keys: keys.worker, now })

  /** An update as an organiser has it who may publish. */
  const load = async (id: string, organiser = second) => {
    const update = await loadUpdate(context(), organiser, 'publish', id)
    if (!update) throw new Error('Not found')
    return update
  }

  /** A draft that the first organiser has written. */
  const write = (parts: Partial<UpdateParts> = {}) =>
    createUpdate(owner, { campaignId, writtenBy: author.id, ...parts })

  /** The second approves what the first wrote, and begins to send it. */
  async function send(id: string, now = new Date()) {
    const update = await load(id)
    const { revision } = await owner.update.findUniqueOrThrow({ where: { id }, select: { revision: true } })
    const approved = await approveUpdate(context(now), { update, revision })
    if (!approved.ok) throw new Error(approved.reason)
    return sendUpdate(context(now), { update: await load(id) })
  }

  const read = (id: string) => owner.update.findUniqueOrThrow({ where: { id } })
  const mails = (updateId: string) =>
    owner.outboxMail.findMany({ where: { aboutId: updateId, kind: { in: ['update', 'announcement'] } } })

  return {
    database,
    teamId,
    author,
    second,
    campaign: { id: campaignId, slug },
    petition,
    context,
    workerContext,
    load,
    write,
    send,
    read,
    mails,
    readers: (count: number, parts: Partial<Parameters<typeof createReaders>[3]> = {}) =>
      createReaders(owner, keys.web, count, { petition, ...parts }),
    /** One look of a worker at the updates. */
    queue: (now = new Date()) => queueUpdates(workerContext(now)),
    compact: () => compactNews({ db: worker }),
  }
}

export type Updates = Awaited<ReturnType<typeof createUpdates>>
