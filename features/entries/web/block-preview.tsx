'use client'

import { useTranslations } from 'next-intl'
import { SmallSelect } from '@/ui/small-select'

interface Props {
  language: string
  lines: readonly string[]
  salutation: string
  close: string
  /** The country the letter is posted in: its language names the country on the last line. */
  from: string
  countries: readonly { code: string; name: string }[]
  onFrom: (country: string) => void
}

/** The envelope as it would be written, with how the letter begins and ends. */
export function BlockPreview({ language, lines, salutation, close, from, countries, onFrom }: Props) {
  const t = useTranslations('entries')
  return (
    <section aria-labelledby="preview" className="min-w-0 min-[84rem]:sticky min-[84rem]:top-6 min-[84rem]:self-start">
      <h2 id="preview" className="mb-4 text-xl">
        {t('blocks.preview')}
      </h2>
      <SmallSelect
        label={t('blocks.from')}
        value={from}
        options={countries.map(({ code, name }) => ({ code, name }))}
        onChange={(event) => onFrom(event.target.value)}
        className="mb-4 max-w-80"
      />
      <div className="relative border border-edge bg-paper p-5 pt-20 shadow-sheet sm:p-8 sm:pt-20" aria-live="polite">
        <span aria-hidden="true" className="absolute end-5 top-5 block h-14 w-11 border-2 border-dotted border-edge" />
        <address lang={language} dir="auto" className="font-serif leading-relaxed not-italic sm:ms-10">
          {lines.map((line, at) => (
            <span key={String(at)} className="block wrap-anywhere" suppressHydrationWarning>
              {line}
            </span>
          ))}
        </address>
      </div>
      <dl className="mt-6 border-t border-line">
        {[
          { name: t('fields.salutation'), value: salutation },
          { name: t('fields.close'), value: close },
        ].map(({ name, value }) => (
          <div key={name} className="border-b border-line py-3">
            <dt className="text-sm text-muted">{name}</dt>
            <dd lang={language} dir="auto">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
