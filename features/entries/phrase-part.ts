import type { SayWith } from '@/features/addressees/schema'
import type {
  AddresseeKind,
  CheckMethod,
  Confidence,
  ContactChannel,
  ContactPurpose,
  CoverageKind,
  GenderForm,
} from '@/generated/prisma/enums'
import type { Difference, EntryField } from './compare-entries'

/** Keys of the messages under `entries` that name a part, or one side of a difference. */
type PartKey =
  | `parts.${EntryField}`
  | `channels.${ContactChannel}`
  | `purposes.${ContactPurpose}`
  | `confidence.${Confidence}`
  | `coverage.${CoverageKind}`
  | `methods.${CheckMethod}`
  | `genders.${GenderForm}`
  | 'fields.source'
  | 'since'
  | 'inUse'
  | 'approvedBy'

/** What values are put into words with; days are ISO days. */
export interface PartWords {
  t: SayWith<PartKey>
  kind: (kind: AddresseeKind) => string
  country: (code: string) => string
  language: (code: string) => string
  day: (iso: string) => string
}

/** Names the part that differs: "Street and house", "E-mail, press", "Covers Slovenia", "Form of address, German". */
export function phrasePart({ field, key, before, after }: Difference, { t, country, language }: PartWords): string {
  switch (field) {
    case 'contact': {
      const contact = after ?? before
      return contact ? `${t(`channels.${contact.channel}`)}, ${t(`purposes.${contact.purpose}`)}` : t('parts.contact')
    }
    case 'coverage':
      return t('parts.coverage', { country: country(key) })
    case 'block':
    case 'called':
      return t(`parts.${field}`, { language: language(key) })
    default:
      return t(`parts.${field}`)
  }
}

/** Says one side of a difference; undefined where there is nothing. */
export function phrasePartValue(one: Difference, side: 'before' | 'after', words: PartWords): string | undefined {
  const { t, kind, country, day } = words
  switch (one.field) {
    case 'kind':
      return one[side] && kind(one[side])
    case 'state':
    case 'hostCountry':
      return one[side] && country(one[side])
    case 'addressLines':
      return one[side]?.join('\n') || undefined
    case 'coordinates': {
      const { latitude, longitude } = one[side] ?? {}
      return latitude === null || latitude === undefined ? undefined : `${latitude}, ${longitude}`
    }
    case 'confidence':
      return one[side] ? t(`confidence.${one[side]}`) : undefined
    case 'source':
    case 'addressSource':
    case 'nameSource':
      return (one[side] && [one[side].text, one[side].on && day(one[side].on)].filter(Boolean).join(', ')) || undefined
    case 'check': {
      const { by, on, method } = one[side] ?? {}
      return [on && day(on), method && t(`methods.${method}`), by].filter(Boolean).join(', ') || undefined
    }
    case 'removed':
      return one[side] ? t('since', { day: day(one[side].slice(0, 10)) }) : t('inUse')
    case 'contact':
      return one[side] && [one[side].value, `${t('fields.source')}: ${one[side].source}`].join('\n')
    case 'off':
      return one[side]
        ? [t('since', { day: day(one[side].at.slice(0, 10)) }), one[side].reason].filter(Boolean).join(', ')
        : t('inUse')
    case 'coverage':
      return one[side] && t(`coverage.${one[side]}`)
    case 'block':
      return (
        one[side] &&
        [
          ...one[side].recipient,
          one[side].salutation,
          one[side].close,
          t(`genders.${one[side].gender}`),
          one[side].approvedBy ? t('approvedBy', { name: one[side].approvedBy }) : '',
        ]
          .filter(Boolean)
          .join('\n')
      )
    default:
      return one[side] ?? undefined
  }
}
