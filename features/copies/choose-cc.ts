import type { Context } from '@/features/context'
import { readReader, ruleFields } from './read-reader'
import { mayBeInCc } from './rules'

/**
 * Who gets supporters' mails from a country in cc, by the rules of the model letter: names in the letter's language and
 * addresses. Nobody in a demonstration, and nobody whom the directory has no good address for.
 */
export async function chooseCc(
  { db, now }: { db: Pick<Context['db'], 'modelLetter' | 'addressee'>; now: Date },
  { modelLetterId, country, locale }: { modelLetterId: string; country: string; locale: string },
): Promise<{ name: string; email: string }[]> {
  const { copyRules, campaign } = await db.modelLetter.findUniqueOrThrow({
    where: { id: modelLetterId },
    select: {
      campaign: { select: { demo: true } },
      copyRules: { where: { inCc: true }, orderBy: { position: 'asc' }, select: ruleFields },
    },
  })
  if (campaign.demo) return []
  const readers = await Promise.all(
    copyRules.filter(mayBeInCc).map((rule) => readReader({ db, now }, rule, { country, locale })),
  )
  return readers.flatMap((reader) => (reader?.email ? [{ name: reader.name, email: reader.email }] : []))
}
