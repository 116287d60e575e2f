import type { Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { officeName } from '@/features/forms-of-address/name-office'
import { coverLine } from './cover-lines'
import { readReader, ruleFields } from './read-reader'
import { takesCopies } from './rules'

/**
 * Makes the copies of a letter whose text is frozen, one for each rule, from the one record: each pins its reader, its
 * cover line and how much of the signatories it shows. Runs in the caller's transaction; made twice, nothing is added.
 * Says how many were made, and for how many rules nobody was found (a country whose ministry the directory lacks).
 */
export async function createCopies(
  { db, now }: { db: Writer; now: Date },
  letterId: string,
): Promise<{ made: number; unknown: number }> {
  const letter = await db.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: {
      state: true,
      locale: true,
      country: true,
      addressee: { select: { kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true } },
      modelLetter: { select: { copyRules: { orderBy: { position: 'asc' }, select: ruleFields } } },
      copies: { select: { copyRuleId: true } },
    },
  })
  if (!takesCopies(letter.state)) return { made: 0, unknown: 0 }
  const there = new Set(letter.copies.map(({ copyRuleId }) => copyRuleId))
  const { locale, country } = letter
  const { name, place } = officeName(letter.addressee, locale)
  const office = [name, place].filter(Boolean).join(', ')
  const rules = letter.modelLetter.copyRules.filter(({ id }) => !there.has(id))
  let made = 0
  let unknown = 0
  for (const rule of rules) {
    const reader = await readReader({ db, now }, rule, { country, locale })
    if (!reader) {
      unknown += 1
      continue
    }
    const { count } = await db.letterCopy.createMany({
      data: {
        ...reader,
        letterId,
        copyRuleId: rule.id,
        reader: rule.reader,
        redaction: rule.redaction,
        coverLine: coverLine(rule, { locale, office }),
        createdOn: dayOf(now),
      },
      skipDuplicates: true,
    })
    made += count
  }
  return { made, unknown }
}
