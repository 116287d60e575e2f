import { readOwnMinistry } from '@/features/addressees/read-own-ministry'
import type { Context } from '@/features/context'
import { officeName } from '@/features/forms-of-address/name-office'
import { type LetterContent, readLetterContent } from '@/features/letters/assemble-letter'
import { pickTranslation } from '@/features/places/pick-translation'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { CopyReader, Redaction } from '@/generated/prisma/enums'
import { hashOf } from './lock-signing'
import { openLetters, type Shown, type Standing, standingOf, takesSignatories } from './rules'

/** Somebody who will read the letter, and how much of its signatories they see. */
export interface CosignReader {
  reader: 'public' | 'addressee' | CopyReader
  /** Empty where it is told by the kind of reader alone. */
  name: string
  redaction: Redaction
}

/** What the link of an invitation leads to. */
export interface Cosign {
  signatory: Shown
  standing: Standing
  /** The day of the answer. */
  answeredOn: Date | null
  /** The letter as it is now, without its signatures. */
  content: LetterContent
  /** SHA-256 of its text, base64url: what a confirmation is a confirmation of. */
  textHash: string
  /** `over`: the closing date has passed, and the text has not frozen yet. */
  stage: 'open' | 'over' | 'frozen'
  collectUntil: Date | null
  team: string
  campaign: string
  accent: string
  demo: boolean
  readers: CosignReader[]
}

/**
 * Looks at what an invitation's link leads to without changing anything. Undefined for a link that leads nowhere (any
 * more). Names are in the language of the screen.
 */
export async function readCosignLink({ db, now }: Context, token: string, screen: string): Promise<Cosign | undefined> {
  if (!isToken(token)) return undefined
  const row = await db.signatory.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      name: true,
      role: true,
      organisation: true,
      capacity: true,
      town: true,
      country: true,
      state: true,
      confirmedHash: true,
      answeredOn: true,
      letter: {
        select: {
          state: true,
          collectUntil: true,
          content: true,
          demo: true,
          country: true,
          addressee: { select: office },
          modelLetter: {
            select: {
              publicRedaction: true,
              addresseeRedaction: true,
              copyRules: {
                orderBy: { position: 'asc' },
                select: { reader: true, name: true, redaction: true, addressee: { select: office } },
              },
              campaign: {
                select: {
                  accent: true,
                  demo: true,
                  originalLocale: true,
                  translations: { select: { locale: true, title: true } },
                  team: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  })
  const textHash = hashOf(row?.letter.content)
  if (!row || textHash === null) return undefined
  const { letter, state, confirmedHash, answeredOn, ...signatory } = row
  const { modelLetter: model, content, addressee, collectUntil } = letter
  const open = takesSignatories(letter, now)
  const copies = await Promise.all(
    model.copyRules.map(async (rule) => ({
      reader: rule.reader,
      name: rule.name ?? (await nameOf(db, rule.addressee ?? rule.reader, letter.country, screen)),
      redaction: rule.redaction,
    })),
  )
  return {
    signatory,
    answeredOn,
    collectUntil,
    standing: standingOf({ state, confirmedHash }, textHash),
    content: readLetterContent(content),
    textHash: Buffer.from(textHash).toString('base64url'),
    stage: open ? 'open' : openLetters.includes(letter.state) ? 'over' : 'frozen',
    team: model.campaign.team.name,
    campaign: pickTranslation(model.campaign.translations, screen, model.campaign.originalLocale)?.title ?? '',
    accent: model.campaign.accent,
    demo: letter.demo || model.campaign.demo,
    readers: [
      { reader: 'public', name: '', redaction: model.publicRedaction },
      { reader: 'addressee', name: placeOf(addressee, screen), redaction: model.addresseeRedaction },
      ...copies,
    ],
  }
}

const office = { kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true } as const

type Named = Parameters<typeof officeName>[0]

/** Somebody of the directory; for "the foreign ministry" the one of the country a letter comes from, if it is there. */
async function nameOf(db: Context['db'], who: Named | CopyReader, country: string, screen: string): Promise<string> {
  if (typeof who !== 'string') return placeOf(who, screen)
  const id = who === 'foreign_ministry' ? await readOwnMinistry({ db }, country) : undefined
  const ministry = id === undefined ? null : await db.addressee.findUnique({ where: { id }, select: office })
  return ministry ? placeOf(ministry, screen) : ''
}

function placeOf(addressee: Named, screen: string): string {
  const { name, place } = officeName(addressee, screen)
  return [name, place].filter(Boolean).join(', ')
}
