import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { addresseePath } from '@/features/addressees/rules'
import { publicCasePath } from '@/features/cases/rules'
import { eventPath } from '@/features/events/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { letterPath } from '@/features/letters/rules'
import { direction } from '@/features/places/languages'
import { listHappenings } from '@/features/timeline/list-happenings'
import { mostLines, shownLines, timelinePath } from '@/features/timeline/rules'
import type { Happening } from '@/features/timeline/show-happening'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

interface Props {
  campaign: { id: string; slug: string }
  /** All of it, for a page of its own; the newest lines otherwise. */
  whole?: boolean
}

/** What happened in a campaign, by day, the newest first; nothing while that is nothing. */
export async function CampaignTimeline({ campaign, whole = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('timeline')
  const most = whole ? mostLines : shownLines
  const found = await listHappenings(webContext(), { campaignId: campaign.id, asked: locale, most: most + 1 })
  if (found.length === 0) return null
  const lines = <TimelineList happenings={found.slice(0, most)} />
  if (whole) return lines
  return (
    <Section id="timeline" title={t('title')}>
      {lines}
      {found.length > most && (
        <p className="mt-4">
          <a href={timelinePath(locale, campaign.slug)} className="inline-flex min-h-11 items-center">
            {t('all')}
          </a>
        </p>
      )}
    </Section>
  )
}

async function TimelineList({ happenings }: { happenings: readonly Happening[] }) {
  const format = await getFormatter()
  return (
    <ol className="max-w-text border-s-2 border-line ps-5">
      {happenings.map((one) => (
        <li key={one.id} className="relative pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -start-[1.6rem] top-2 size-2.5 rounded-full border-2 border-accent bg-paper"
          />
          <time dateTime={one.on.toISOString().slice(0, 10)} className="block text-sm text-muted">
            {format.dateTime(one.on, { dateStyle: 'long', timeZone: 'UTC' })}
          </time>
          <TimelineLine happening={one} />
        </li>
      ))}
    </ol>
  )
}

async function TimelineLine({ happening: one }: { happening: Happening }): Promise<ReactNode> {
  const locale = await getLocale()
  const t = await getTranslations('timeline.kinds')
  const all = await getTranslations()
  switch (one.kind) {
    case 'published':
    case 'won':
    case 'ended':
      return t(one.kind)
    case 'opened':
    case 'closed':
    case 'answered':
      return <Linked words={t(one.kind)} href={`/${locale}/petitions/${one.petition.slug}`} {...one.petition} />
    case 'handedIn':
      return (
        <>
          <Linked words={t('handedIn')} href={`/${locale}/petitions/${one.petition.slug}`} {...one.petition} />
          {one.outcome && <> · {all(`deliveries.outcome.outcomes.${one.outcome}`)}</>}
        </>
      )
    case 'lettersOut':
      return t('lettersOut', { count: one.count })
    case 'outcome': {
      const { name, lang, city } = officeName(one.office, locale)
      return (
        <>
          <a href={letterPath.sent(locale, one.letter.slug, one.letter.id)}>
            <span lang={lang}>{name}</span>
            {city && `, ${city}`}
          </a>
          : {all(`deliveries.outcome.outcomes.${one.outcome}`)}
        </>
      )
    }
    case 'report':
      return (
        <Linked words={t('report', { count: one.count })} href={eventPath.one(locale, one.event.slug)} {...one.event} />
      )
    case 'answerTold':
    case 'reply': {
      if (!one.office) return t(one.kind)
      const { name, lang, city } = officeName(one.office, locale)
      return (
        <>
          {t(one.kind)}:{' '}
          <a href={addresseePath(locale, one.office.id)}>
            <span lang={lang}>{name}</span>
            {city && `, ${city}`}
          </a>
        </>
      )
    }
    case 'demandMet':
      return (
        <>
          {t('demandMet')}:{' '}
          <span lang={one.demand.locale} dir={direction(one.demand.locale)}>
            {one.demand.text}
          </span>
        </>
      )
    case 'case':
      return (
        <>
          <a href={publicCasePath(locale, one.caseId)}>
            <bdi>{one.name}</bdi>
          </a>
          : {all(`cases.statuses.${one.status}`)}
          {one.sourceUrl && (
            <>
              {' · '}
              <a href={one.sourceUrl} rel="noreferrer nofollow">
                {t('source')}
              </a>
            </>
          )}
        </>
      )
  }
}

function Linked({ words, href, title, locale }: { words: string; href: string; title: string; locale: string }) {
  return (
    <>
      {words}:{' '}
      <a href={href} lang={locale} dir={direction(locale)}>
        {title}
      </a>
    </>
  )
}
