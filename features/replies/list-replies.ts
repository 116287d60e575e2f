import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { namedOffice } from '@/features/forms-of-address/name-office'

/** The replies to a team's letters, those nobody has looked at first, then the newest. At most 300. */
export async function listReplies({ db }: Context, team: Permitted<'moderateReplies', Team>) {
  return db.reply.findMany({
    where: { campaign: { teamId: team.teamId } },
    orderBy: [{ state: 'asc' }, { receivedOn: 'desc' }, { id: 'desc' }],
    take: 300,
    select: {
      id: true,
      kind: true,
      state: true,
      channel: true,
      receivedOn: true,
      subject: true,
      letter: { select: { reference: true, addressee: { select: namedOffice } } },
    },
  })
}

export type ListedReply = Awaited<ReturnType<typeof listReplies>>[number]

/** What one letter was answered, for its page on the desk. */
export async function listRepliesTo({ db }: Context, letterId: string) {
  return db.reply.findMany({
    where: { letterId },
    orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, state: true, channel: true, receivedOn: true, subject: true },
  })
}

/** What everybody may read of the answers to one letter. */
export async function listPublishedReplies({ db }: Pick<Context, 'db'>, letterId: string) {
  return db.reply.findMany({
    where: { letterId, state: 'published' },
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      channel: true,
      receivedOn: true,
      subject: true,
      text: true,
      locale: true,
      translations: { orderBy: { locale: 'asc' }, select: { locale: true, text: true, translator: true } },
    },
  })
}
