import { getTranslations } from 'next-intl/server'
import { Section } from '@/ui/page'

const rows = [
  ['id', ''],
  ['wikidata_id', 'Q23786646'],
  ['kind', 'embassy'],
  ['state', 'KZ'],
  ['host_country', 'AT'],
  ['city', 'Vienna'],
  ['name', 'Embassy of Kazakhstan in Austria'],
  ['address_lines', 'Wipplingerstraße 35;1010 Wien'],
  ['postal_code', '1010'],
  ['latitude', '48.2137'],
  ['longitude', '16.3671'],
  ['contacts', 'email:press=name@example.org;phone=+43 1 890 80 08'],
  ['coverage', 'AT:resident;SI:accredited'],
  ['confidence', 'A'],
  ['source', 'https://www.example.org/contact'],
  ['source_on', '2026-03-31'],
  ['address_source', 'https://www.example.org/visit-us'],
  ['address_source_on', '2026-04-01'],
  ['name_source', 'https://www.example.org'],
  ['name_source_on', '2026-04-01'],
  ['checked_by', 'Anna'],
  ['checked_on', '2026-04-02'],
  ['check_method', 'phone'],
  ['time_zone', 'Asia/Almaty'],
  ['removed', 'yes'],
  ['name_xx', 'name_de: Justizvollzugsanstalt Nr. 64'],
  ['recipient', 'recipient_de: Seiner Exzellenz;dem Botschafter'],
  ['salutation', 'salutation_de: Exzellenz,'],
  ['close', 'close_de: Hochachtungsvoll'],
  ['gender', 'gender_de: neutral'],
  ['approved_by', 'approved_by_de: Tomiris'],
  ['approved_on', 'approved_on_de: 2026-04-03'],
] as const

/** What each column of the format may hold, with an example (docs/importing.md). */
export async function ImportFormat({ href }: { href: string }) {
  const t = await getTranslations('imports')
  return (
    <Section id="format" title={t('upload.format')}>
      <p className="max-w-text">{t('upload.formatLead')}</p>
      <p className="mt-3">
        <a href={href} className="inline-flex min-h-11 items-center">
          {t('upload.template')}
        </a>
      </p>
      <details className="mt-3">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent-deep">
          {t('upload.all', { count: rows.length })}
        </summary>
        <dl className="mt-2 border-t border-line text-sm">
          {rows.map(([column, example]) => (
            <div key={column} className="gap-6 border-b border-line py-2 sm:grid sm:grid-cols-[9rem_1fr]">
              <dt className="font-mono">{column}</dt>
              <dd>
                {t(`columns.${column}`)}
                {example && (
                  <code className="mt-0.5 block font-mono text-muted wrap-anywhere">
                    <span className="sr-only">{t('upload.example')}: </span>
                    {example}
                  </code>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  )
}
