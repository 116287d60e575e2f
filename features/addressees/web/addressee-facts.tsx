import { getLocale, getTranslations } from 'next-intl/server'
import type { AddresseeRecord } from '@/features/addressees/read-addressee'
import { correctPath, type Freshness, isConsulate } from '@/features/addressees/rules'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts, Tag, type Tone } from '@/ui/page'
import { listNames } from './order-names'
import { SourceList } from './source-list'

const tones = { A: 'good', B: 'plain', C: 'warn', unrated: 'plain' } as const satisfies Record<string, Tone>
const ages = { fresh: 'good', ageing: 'plain', stale: 'warn' } as const satisfies Record<Freshness, Tone>

/** Phone, web, the countries covered; and how old and how sure all of it is. */
export async function AddresseeFacts({ record, age }: { record: AddresseeRecord; age: Freshness }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const format = await getFormatter()
  const sure = record.confidence ?? 'unrated'
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const covered = record.covers.map((one) => one.country)
  const facts = [
    { name: t('facts.phone'), value: record.phones.length > 0 && <Phones phones={record.phones} /> },
    { name: t('facts.web'), value: record.web.length > 0 && <Links urls={record.web} /> },
    {
      name: t('facts.email'),
      value: t(`facts.${record.hasEmail ? 'emailYes' : record.onlyConsular ? 'emailConsular' : 'emailNo'}`),
    },
    {
      name: isConsulate(record.kind) ? t('facts.district') : t('facts.covers'),
      value: covered.length > 0 && listNames(covered, locale),
    },
    {
      name: t('facts.confidence'),
      value: <Tag tone={tones[sure]}>{t(`confidenceShort.${sure}`)}</Tag>,
      below: t(`confidence.${sure}`),
    },
    {
      name: t('facts.age'),
      value: <Tag tone={ages[age]}>{t(`age.${age}`)}</Tag>,
      below: record.sourceOn ? t('facts.seenOn', { date: day(record.sourceOn) }) : t('facts.never'),
    },
    {
      name: t('facts.checked'),
      value: record.checkedOn && day(record.checkedOn),
      below: record.checkMethod && t(`checkMethod.${record.checkMethod}`),
    },
    { name: t('facts.source'), value: <SourceList source={record.source} origins={record.origins} /> },
  ]
  return (
    <section aria-labelledby="facts" className="mt-12 lg:mt-0">
      <h2 id="facts" className="mb-4 text-2xl">
        {t('facts.title')}
      </h2>
      {record.doubts.length > 0 && (
        <div className="mb-4">
          <Notice tone="warn" title={t('doubts.title')}>
            {record.doubts.map((reason) => (
              <p key={reason}>{t(`doubts.${reason}`)}</p>
            ))}
          </Notice>
        </div>
      )}
      {age !== 'fresh' && (
        <div className="mb-4">
          <Notice tone={age === 'stale' ? 'warn' : 'plain'}>
            <p>{t(`age.${age}Text`)}</p>
          </Notice>
        </div>
      )}
      <Facts
        narrow
        facts={facts
          .filter((fact) => Boolean(fact.value))
          .map(({ name, value, below }) => ({
            name,
            value: below ? (
              <>
                {value}
                <span className="mt-1 block text-sm text-muted">{below}</span>
              </>
            ) : (
              value
            ),
          }))}
      />
      {!record.removed && (
        <p className="mt-4">
          <a href={correctPath(locale, record.id)} className="inline-flex min-h-11 items-center">
            {t('correct')}
          </a>
        </p>
      )}
    </section>
  )
}

async function Phones({ phones }: { phones: AddresseeRecord['phones'] }) {
  const t = await getTranslations('addressees.facts')
  return (
    <ul>
      {phones.map(({ value, purpose }) => (
        <li key={value}>
          <a href={`tel:${value.replace(/[^+\d]/g, '')}`} className="whitespace-nowrap tabular-nums">
            {value}
          </a>
          {purpose !== 'general' && <span className="ms-2 text-sm text-muted">{t(purpose)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Links({ urls }: { urls: string[] }) {
  return (
    <ul>
      {urls.map((url) => (
        <li key={url}>
          {/^https?:\/\//.test(url) ? (
            <a href={url} rel="noreferrer nofollow">
              {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          ) : (
            url
          )}
        </li>
      ))}
    </ul>
  )
}
