import type { Dossier } from '@/features/hand-ins/read-dossier'
import { countryName } from '@/features/places/name-country'
import { type dossierWords, kindWords } from './words'

type Words = ReturnType<typeof dossierWords>

/** The lists of a dossier: those who began it, organisations, everybody who is named, and then those of other kinds. */
export function dossierLists(dossier: Dossier, say: Words) {
  const { locale, organisations, first, named, share, total } = dossier
  const count = named.reduce((sum, { names }) => sum + names.length, 0)
  const few = (heading: string, names: typeof first) => ({
    heading,
    lead: say('apart'),
    close: '',
    columns: 2 as const,
    numbered: false,
    groups: [{ heading: '', names }],
  })
  return [
    ...(first.length > 0 ? [few(say('first'), first)] : []),
    ...(organisations.length > 0 ? [few(say('organisations'), organisations)] : []),
    ...(count > 0
      ? [
          {
            heading: say(share === 'full' ? 'names' : 'initials'),
            lead: '',
            close: total > count ? say('others.nameless', { count: total - count }) : '',
            columns: share === 'full' ? (2 as const) : (3 as const),
            numbered: true,
            groups: named.map(({ country, names }) => ({ heading: countryName(country, locale), names })),
          },
        ]
      : []),
    ...namesApart(dossier, say),
  ]
}

/** Those of other kinds who are named, each kind in a list of its own. */
function namesApart({ locale, namedApart, others, share }: Dossier, say: Words) {
  const kind = kindWords(locale)
  return (['stalls', 'elsewhere'] as const).flatMap((one) => {
    const count = namedApart[one].reduce((sum, { names }) => sum + names.length, 0)
    const total = others.find((other) => other.kind === one)?.count ?? 0
    if (count === 0) return []
    return [
      {
        heading: kind(`${one}.name`),
        lead: kind(`${one}.hint`),
        close: total > count ? say('others.nameless', { count: total - count }) : '',
        columns: share === 'full' ? (2 as const) : (3 as const),
        numbered: true,
        groups: namedApart[one].map(({ country, names }) => ({
          heading: country === '' ? '' : countryName(country, locale),
          names,
        })),
      },
    ]
  })
}
