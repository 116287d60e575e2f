import type { Context } from '@/features/context'
import { namedOffice } from '@/features/forms-of-address/name-office'
import type { ModeratedReply } from './load-reply'

const office = {
  id: true,
  ...namedOffice,
} as const
const letter = {
  id: true,
  reference: true,
  locale: true,
  country: true,
  origin: true,
  addressee: { select: office },
  modelLetter: { select: { id: true, slug: true } },
} as const

/** A reply with everything its page on the desk shows. */
export async function readReply({ db }: Context, { id }: ModeratedReply) {
  return db.reply.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      channel: true,
      receivedOn: true,
      subject: true,
      text: true,
      locale: true,
      cover: true,
      remarks: true,
      files: true,
      fromHost: true,
      fileId: true,
      decidedAt: true,
      campaign: { select: { mailbox: { select: { address: true, folder: true } } } },
      letter: { select: letter },
      translations: { orderBy: { locale: 'asc' }, select: { locale: true, text: true, translator: true } },
    },
  })
}
export type ReplyView = Awaited<ReturnType<typeof readReply>>
