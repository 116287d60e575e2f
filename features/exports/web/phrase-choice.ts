import { getLocale, getTranslations } from 'next-intl/server'
import { type ExportKind, exportKinds } from '@/features/exports/schema'
import { nameKitLetter } from '@/features/kits/list-named-kits'
import { nameBatch } from '@/features/paper/name-batch'
import { namePartner } from '@/features/partners/name-partners'
import { ownName } from '@/features/places/languages'
import { webContext } from '@/server/context'

/** What was chosen for a file, in a line; null for a kind of which nothing is chosen. */
const sayers: { [Kind in ExportKind]: ((choice: unknown) => Promise<string>) | null } = {
  signatures: async (choice) => {
    const t = await getTranslations('exports.ask')
    const read = exportKinds.signatures.choice.safeParse(choice)
    if (!read.success) return ''
    const { who, wanted, columns } = read.data
    return [t(`whos.${who}`), wanted, columns.map((column) => t(`column.${column}`)).join(', ')]
      .filter((part) => part !== '')
      .join(' · ')
  },
  dossier: async (choice) => {
    const t = await getTranslations('exports.ask')
    const read = exportKinds.dossier.choice.safeParse(choice)
    if (!read.success) return ''
    const { reader, language, letter } = read.data
    const bound = letter && t('inKit', { letter: await nameKitLetter(webContext(), letter, await getLocale()) })
    return [t(`readers.${reader}`), ownName(language), bound].filter(Boolean).join(' · ')
  },
  updates: null,
  helpers: null,
  organisations: null,
  scans: async (choice) => {
    const read = exportKinds.scans.choice.safeParse(choice)
    return read.success ? nameBatch(webContext(), read.data.batch, await getLocale()) : ''
  },
  partner: async (choice) => {
    const read = exportKinds.partner.choice.safeParse(choice)
    return read.success ? namePartner(webContext(), read.data.partner) : ''
  },
  outcomes: null,
}

/** Says what was chosen for a file of this kind. */
export async function phraseChoice(kind: ExportKind, choice: unknown): Promise<string | null> {
  return (await sayers[kind]?.(choice)) ?? null
}
