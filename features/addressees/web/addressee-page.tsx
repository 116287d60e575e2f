import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { AddresseeRecord } from '@/features/addressees/read-addressee'
import { freshness, statePath } from '@/features/addressees/rules'
import { describeAddressee, spokenIn } from '@/features/forms-of-address/describe-addressee'
import { stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { AddresseeFacts } from './addressee-facts'
import { Envelope } from './envelope'
import type { RecordEntry } from './record-loaders'
import { RecordSection } from './record-section'

interface Props {
  record: AddresseeRecord
  letters: readonly RecordEntry[]
  /** Supporters' letters nobody has told of, in whole tens. */
  quiet: number
  now: Date
  /** What stands below its record. */
  children?: ReactNode
}

/** One addressee: how to write to it, what is known of it and from where, and what happened to letters there. */
export async function AddresseePage({ record, letters, quiet, now, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const directory = await getTranslations('addressees.answer')
  const age = freshness(record.sourceOn, record.checkedOn, now, record.checkMethod)
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <BackLink href={statePath(locale, record.state)}>
          {directory('list', { ofState: stateForms(record.state, locale).of })}
        </BackLink>
        <PageTitle lead={placeOf(record, locale)}>
          <span lang={spokenIn(record, locale)}>{describeAddressee(t, record, locale)}</span>
        </PageTitle>
        {record.removed && (
          <div className="mt-6 max-w-text">
            <Notice tone="error" title={t('removed.title')}>
              <p>{t('removed.text')}</p>
            </Notice>
          </div>
        )}
        <div className="mt-8 gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div>
            {!record.removed && <Envelope record={record} />}
            <RecordSection addresseeId={record.id} record={letters} quiet={quiet} now={now} />
            {children}
          </div>
          <AddresseeFacts record={record} age={age} />
        </div>
      </Wrap>
    </main>
  )
}

function placeOf({ hostCity, hostCountry }: AddresseeRecord, locale: string): string {
  const city = hostCity === null ? undefined : cityName(hostCity, locale, hostCountry)
  const country = countryName(hostCountry, locale)
  return city === undefined || city === country ? country : `${city}, ${country}`
}
