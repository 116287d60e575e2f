'use client'

import { useTranslations } from 'next-intl'
import type { ReaderChoice } from '@/features/copies/read-copy-rules'
import type { CopyRuleFields } from '@/features/copies/schema'
import { type RedactedSignatory, redactSignatory } from '@/features/letters/redact-signatory'
import { textDirection } from '@/ui/editor/languages'

interface Props {
  shown: Record<'public' | 'addressee', CopyRuleFields['redaction']>
  rules: CopyRuleFields[]
  readers: ReaderChoice[]
  /** The language the example is written in: the letter's own. */
  locale: string
}

/** What each reader sees of one who signs, as their copy will have it. */
export function ReaderTable({ shown, rules, readers, locale }: Props) {
  const t = useTranslations('copies')
  const example: RedactedSignatory = {
    name: t('example.name'),
    role: t('example.role'),
    organisation: t('example.organisation'),
    capacity: 'personal',
    town: t('example.town'),
    country: 'SE',
  }
  const rows = [
    { key: 'addressee', who: t('see.addressee'), redaction: shown.addressee },
    { key: 'public', who: t('see.public'), redaction: shown.public },
    ...rules.map((rule, at) => ({
      key: String(at),
      who: readers.find(({ id }) => id === rule.addresseeId)?.name ?? (rule.name || t(`readers.${rule.reader}`)),
      redaction: rule.redaction,
    })),
  ]
  return (
    <table className="w-full rounded-md border border-line bg-paper text-sm shadow-sheet">
      <caption className="px-4 pt-4 pb-2 text-start">
        <span className="block text-base font-semibold">{t('table')}</span>
        <span className="text-muted">{t('tableText')}</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('tableWho')}</th>
          <th scope="col">{t('tableSees')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, who, redaction }) => (
          <tr key={key} className="border-t border-line align-top">
            <th scope="row" className="w-2/5 px-4 py-2.5 text-start font-normal text-muted">
              {who}
            </th>
            <td className="px-4 py-2.5" lang={locale} dir={textDirection(locale)}>
              {redactSignatory(locale, example, redaction).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
