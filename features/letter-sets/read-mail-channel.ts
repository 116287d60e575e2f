import type { Ability, Permitted } from '@/features/access/policy'
import { mailboxReadOn } from '@/features/addressees/choose-contact'
import { type Freshness, freshness } from '@/features/addressees/rules'
import type { Context } from '@/features/context'
import { readLetterContent } from '@/features/letters/assemble-letter'
import type { SetLetterKey } from '@/features/letters/load-set-letter'
import { goesOutAt } from '@/features/outbox/release-times'
import { holds, marks } from '@/features/outbox/rules'
import { findTimeZone } from '@/features/places/find-time-zone'
import type { DeliveryOutcome, DeliveryState, LetterState, MailReturn, MailState } from '@/generated/prisma/enums'

/** What has become of the last mail of a letter. */
export interface MailView {
  state: MailState
  /** Reply code, or why it was not sent. */
  code: string | null
  sentAt: Date | null
  /** It may have arrived, and is not sent again. */
  final: boolean
  /** It was sent and came back, as a report or somebody says; the letter can go again. */
  cameBack: Exclude<MailReturn, 'complaint'> | 'told' | undefined
  /** Place in the addressee's queue, the next one first; undefined when it does not wait. */
  place: number | undefined
  /** About when it goes out. */
  goesOutAt: Date | undefined
}

/** Our mail as a way for one letter: whether it can go, why not, and where its last mail is. */
export interface MailChannelView {
  state: LetterState
  stopped: boolean
  removed: boolean
  /** The addressee has an address with a source that is on. The address itself is shown to nobody here. */
  hasAddress: boolean
  freshness: Freshness
  checkedOn: Date | null
  timeZone: string
  /** Where replies go; undefined when nobody would get them. */
  repliesTo: string | undefined
  mail: MailView | undefined
}

/** Reads what the desk shows of our mail as a way for a letter. */
export async function readMailChannel(
  { db, now }: Context,
  letter: Permitted<Ability, SetLetterKey>,
): Promise<MailChannelView> {
  const [{ state, content, modelLetter, addressee }, mail] = await Promise.all([
    db.letter.findUniqueOrThrow({ where: { id: letter.id }, select: channelFields }),
    db.outboxMail.findFirst({
      where: { aboutId: letter.id, kind: 'letter' },
      orderBy: { id: 'desc' },
      select: {
        id: true,
        state: true,
        lastCode: true,
        sentAt: true,
        createdAt: true,
        returned: true,
        digest: { select: { returned: true } },
        delivery: { select: { state: true, outcome: true } },
      },
    }),
  ])
  const { stoppedAt, campaign, ...settings } = modelLetter
  const { contacts, queue, removedAt, sourceOn, checkedOn, checkMethod, ...seat } = addressee
  const timeZone = findTimeZone(seat)
  const ahead = mail?.state === 'waiting' ? await countAhead({ db }, letter.addresseeId, mail) : undefined
  const place = { timeZone, country: addressee.hostCountry }
  const line = { now, nextAt: queue?.nextAt ?? null, place, window: settings, hourlyCap: settings.hourlyCap }
  return {
    state,
    timeZone,
    stopped: stoppedAt !== null,
    removed: removedAt !== null,
    hasAddress: contacts.length > 0,
    freshness: freshness(mailboxReadOn(contacts, sourceOn), checkedOn, now, checkMethod),
    checkedOn: latest(sourceOn, checkedOn),
    repliesTo: campaign.mailbox?.enabled
      ? campaign.mailbox.address
      : readLetterContent(content).from?.email || undefined,
    mail: mail
      ? {
          state: mail.state,
          code: mail.lastCode,
          sentAt: mail.sentAt,
          final: mail.lastCode === marks.ambiguousTwice,
          cameBack: judgeReturned(mail),
          place: ahead === undefined ? undefined : ahead + 1,
          goesOutAt: ahead === undefined ? undefined : goesOutAt(ahead, line),
        }
      : undefined,
  }
}

/** Why a mail came back that was sent. Of a digest the report is about the whole; its deliveries say so, each for its letter. */
function judgeReturned(mail: {
  state: MailState
  returned: MailReturn | null
  digest: { returned: MailReturn | null } | null
  delivery: { state: DeliveryState; outcome: DeliveryOutcome | null } | null
}): MailView['cameBack'] {
  if (mail.state !== 'sent' && mail.state !== 'unknown') return undefined
  if (mail.delivery?.outcome === 'bounced') return 'told'
  if (mail.delivery?.state !== 'failed') return undefined
  const why = mail.returned ?? mail.digest?.returned
  return why && why !== 'complaint' ? why : 'told'
}

/** How many mails stand before one in its addressee's queue. */
function countAhead({ db }: Pick<Context, 'db'>, addresseeId: string, mail: { createdAt: Date; id: string }) {
  const { createdAt, id } = mail
  return db.outboxMail.count({
    where: {
      addresseeId,
      state: 'waiting',
      digestId: null,
      OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
    },
  })
}

const latest = (one: Date | null, other: Date | null) => ((one?.getTime() ?? 0) > (other?.getTime() ?? 0) ? one : other)

const channelFields = {
  state: true,
  content: true,
  modelLetter: {
    select: {
      stoppedAt: true,
      windowFrom: true,
      windowTo: true,
      weekdaysOnly: true,
      hourlyCap: true,
      campaign: { select: { mailbox: { select: { address: true, enabled: true } } } },
    },
  },
  addressee: {
    select: {
      removedAt: true,
      sourceOn: true,
      checkedOn: true,
      checkMethod: true,
      timeZone: true,
      hostCountry: true,
      hostCity: true,
      longitude: true,
      contacts: {
        where: { channel: 'email', purpose: { not: 'consular' }, offAt: null, source: { not: '' } },
        select: { value: true, purpose: true, source: true, sourceOn: true },
      },
      queue: { select: { nextAt: true } },
    },
  },
} as const

/** Why a mail was not sent, where that is one of our own reasons. */
export function endedFor(code: string | null): 'noAddress' | 'removed' | undefined {
  if (code === holds.noAddress) return 'noAddress'
  return code === holds.removed ? 'removed' : undefined
}
