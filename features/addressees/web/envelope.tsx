import { getLocale, getTranslations } from 'next-intl/server'
import { postDoubt } from '@/features/addressees/judge-postal-address'
import type { AddresseeRecord } from '@/features/addressees/read-addressee'
import { spokenIn } from '@/features/forms-of-address/describe-addressee'
import { addressBlock } from '@/features/forms-of-address/envelope-lines'
import { PostDoubtNotice } from './post-doubt'
import { Origin } from './source-list'

/** Where the example is posted: a country of the page's language, and its neighbour for missions inside it. */
const postedFrom: Record<string, [string, string]> = { en: ['GB', 'IE'], ru: ['KZ', 'KG'] }

/** The address as it would stand on an envelope from abroad, with how the letter begins and ends. */
export async function Envelope({ record }: { record: AddresseeRecord }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.envelope')
  const [home, neighbour] = postedFrom[locale] ?? ['GB', 'IE']
  const from = record.hostCountry === home ? neighbour : home
  const block = record.blocks.find((one) => one.locale === locale)
  const address = record.origins.find(({ facts }) => facts.includes('address'))
  const { envelope, salutation, close } = addressBlock(record, { locale, postedFrom: from, block })
  return (
    <section aria-labelledby="envelope">
      <h2 id="envelope" className="mb-4 text-2xl">
        {t('title')}
      </h2>
      <div className="relative max-w-xl border border-edge bg-paper p-5 pt-24 shadow-sheet sm:p-10 sm:pt-24">
        <span aria-hidden="true" className="absolute end-5 top-5 block h-14 w-11 border-2 border-dotted border-edge" />
        <address className="font-serif leading-relaxed not-italic sm:ms-16 sm:text-lg">
          {envelope.map((line, at) => (
            <span
              key={String(at)}
              lang={line === record.name ? spokenIn(record, locale) : undefined}
              className="block wrap-anywhere"
            >
              {line}
            </span>
          ))}
        </address>
      </div>
      <div className="mt-4 max-w-xl space-y-2 text-sm text-muted">
        <p>{t('hint')}</p>
        {record.addressLines.length === 0 && <p className="text-ink">{t('noStreet')}</p>}
        {address && (
          <p>
            {t('read')} <Origin origin={address} />
          </p>
        )}
      </div>
      <div className="mt-4 max-w-xl empty:hidden">
        <PostDoubtNotice doubt={postDoubt(record)} />
      </div>
      <dl className="mt-6 max-w-xl border-t border-line">
        {[
          { name: t('begin'), value: salutation },
          { name: t('end'), value: close },
        ].map(({ name, value }) => (
          <div key={name} className="border-b border-line py-3 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
            <dt className="font-semibold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-xl text-sm text-muted">{t(block?.approved ? 'approved' : 'unchecked')}</p>
    </section>
  )
}
