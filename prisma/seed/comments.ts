import { chooseShare } from '@/features/comments/choose-share'
import { likelyLanguage } from '@/features/places/languages'
import { wordingOf } from '@/features/signatures/keep-consent-text'
import { nameAs } from '@/features/signatures/rules'
import type { CommentName } from '@/generated/prisma/enums'
import type { Database } from '@/tests/factories/database'
import { usualShares } from '@/tests/factories/signatures'
import type { DemoSignatures } from './signatures'
import { siteWish } from './words'

/** Comments on the wall of the demo, the others wait for a moderator. */
const shown = 5

/** A few comments on the wall of a petition: each text once, some with a name, some without. */
export async function seedComments(db: Database, { commented }: DemoSignatures, on: Date): Promise<void> {
  const chosen = commented.filter(({ signer: { comment } }, at) => at === firstWith(commented, comment))
  for (const [at, { signature, signer }] of chosen.entries()) {
    const { id: signatureId, petitionId, display, country, locale } = signature
    const named: CommentName = at % 3 === 2 ? 'unnamed' : 'full'
    const share = chooseShare(named, display, usualShares)
    await db.commentWish.create({
      data: { signatureId, petitionId, named, due: false, givenOn: on },
      select: { signatureId: true },
    })
    const words = siteWish(locale === 'ru' ? 'ru' : 'en', named)
    const wording = wordingOf(words)
    const kept = { id: wording, ...words, firstUsedOn: on }
    await db.consentText.createMany({ data: [kept], skipDuplicates: true })
    await db.consent.create({
      data: { signatureId, purpose: 'comment', wording, givenOn: on },
      select: { id: true },
    })
    await db.comment.create({
      data: {
        ...{ signatureId, petitionId, country, share, waitsSince: on, text: signer.comment },
        name: nameAs(signer.name, share) || null,
        locale: likelyLanguage(signer.comment, locale) ?? null,
        ...(at < shown && { state: 'shown', place: at + 1 }),
      },
      select: { id: true },
    })
  }
}

function firstWith(commented: DemoSignatures['commented'], text: string): number {
  return commented.findIndex(({ signer }) => signer.comment === text)
}
