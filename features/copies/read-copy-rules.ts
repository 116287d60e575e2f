import type { Ability, Permitted } from '@/features/access/policy'
import { authorities, ministries } from '@/features/addressees/rules'
import type { Context, Writer } from '@/features/context'
import { officeName } from '@/features/forms-of-address/name-office'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import type { AddresseeKind } from '@/generated/prisma/enums'
import type { CopyRulesFields } from './schema'

/** Who sees what of the signatories of a model letter's letters, as the desk's page shows and saves it. */
export async function readCopyRules(
  { db }: { db: Writer | Context['db'] },
  letter: Permitted<Ability, ModelLetterKey>,
): Promise<CopyRulesFields & { locales: string[]; addressedState: string }> {
  const { copyRules, translations, ...model } = await db.modelLetter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      publicRedaction: true,
      addresseeRedaction: true,
      addressedState: true,
      translations: { orderBy: { locale: 'asc' }, select: { locale: true } },
      copyRules: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          reader: true,
          addresseeId: true,
          name: true,
          email: true,
          redaction: true,
          inCc: true,
          covers: { orderBy: { locale: 'asc' }, select: { locale: true, text: true } },
        },
      },
    },
  })
  return {
    ...model,
    locales: translations.map(({ locale }) => locale),
    rules: copyRules.map((rule) => ({ ...rule, name: rule.name ?? '', email: rule.email ?? '' })),
  }
}

/** Kinds of addressee that copies go to: whoever is no mission of the state addressed. */
const kinds: readonly AddresseeKind[] = [...ministries, ...authorities, 'newspaper', 'company']
const mostReaders = 500

/** Somebody of the directory whom copies can go to. */
export interface ReaderChoice {
  id: string
  kind: AddresseeKind
  name: string
}

/** Readers of copies to choose from in the directory, by kind and country: "Foreign ministry: Sweden, Stockholm". */
export async function listCopyReaders({ db }: Context, locale: string): Promise<ReaderChoice[]> {
  const offices = await db.addressee.findMany({
    where: { kind: { in: [...kinds] }, removedAt: null },
    orderBy: [{ kind: 'asc' }, { hostCountry: 'asc' }, { name: 'asc' }],
    take: mostReaders,
    select: { id: true, kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true },
  })
  return offices
    .map((office) => {
      const { name, place } = officeName(office, locale)
      return { id: office.id, kind: office.kind, name: `${name}, ${place}` }
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
