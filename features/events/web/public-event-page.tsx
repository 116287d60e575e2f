import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { addresseePath } from '@/features/addressees/rules'
import { placeName } from '@/features/events/name-place'
import type { PublicEvent } from '@/features/events/read-public-event'
import { eventPath, linesOf } from '@/features/events/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { letterPath } from '@/features/letters/rules'
import { direction, isInterfaceLocale, ownName } from '@/features/places/languages'
import { WrittenText } from '@/features/texts/web/written-text'
import { LanguageLinks } from '@/ui/language-links'
import { Notice } from '@/ui/notice'
import { BackLink, Facts, PageTitle, Section, Tag, Wrap } from '@/ui/page'
import { eventTones } from './desk-event-header'
import { EventBoard } from './event-board'
import { EventTime } from './event-time'

interface Props {
  event: PublicEvent
  /** What can be done about it; and what stands at its end. */
  acts?: ReactNode
  children?: ReactNode
}

/** An event as everybody reads it: when by the clock of its place, where, to whom it goes, what to bring. */
export async function PublicEventPage({ event, acts, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const { campaign, kind, state, slug, locales } = event
  const own = { lang: event.locale, dir: direction(event.locale) }
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${campaign.slug}`}>
          <bdi lang={campaign.locale} dir={direction(campaign.locale)}>
            {campaign.title}
          </bdi>
        </BackLink>
        {state === 'called_off' && (
          <div className="mb-8">
            <Notice tone="warn" title={t('calledOff.title')}>
              {t('calledOff.text')}
            </Notice>
          </div>
        )}
        <PageTitle kicker={t(`kinds.${kind}`)} lead={event.summary} {...own}>
          {event.title}
        </PageTitle>
        <div className="mt-4">
          <LanguageLinks
            label={t('languages')}
            current={event.locale}
            links={locales.map((other) => ({
              locale: other,
              name: ownName(other),
              href: isInterfaceLocale(other)
                ? eventPath.one(other, slug)
                : `${eventPath.one(locale, slug)}?language=${other}`,
            }))}
          />
          {event.locale !== locale && <p className="text-sm text-muted">{t('notTranslated')}</p>}
        </div>
        <div className="mt-8">
          <EventFacts event={event} />
        </div>
        {acts}
        {event.text !== '' && (
          <div className="mt-10">
            <WrittenText text={event.text} {...own} />
          </div>
        )}
        {(['slogans', 'bring'] as const).map(
          (part) =>
            linesOf(event[part]).length > 0 && (
              <Section key={part} id={part} title={t(part)}>
                <ul className="max-w-text list-disc space-y-2 ps-6" {...own}>
                  {[...new Set(linesOf(event[part]))].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </Section>
            ),
        )}
        {kind === 'day_of_action' && <EventBoard parts={event.parts} />}
        {children}
      </Wrap>
    </main>
  )
}

async function EventFacts({ event }: { event: PublicEvent }) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const { state, city, country, place, address, office, addresseeId, letter, parent, slug } = event
  const goesTo = office && officeName(office, locale)
  const where = [place, address, country && placeName({ city, country }, locale)].filter((line) => line)
  const facts = [
    {
      name: t('facts.when'),
      value: (
        <>
          <strong>
            <EventTime {...event} />
          </strong>{' '}
          {country && <span className="text-sm text-muted">{t('facts.localTime')}</span>}{' '}
          <Tag tone={eventTones[state]}>{t(`states.${state}`)}</Tag>
          {state !== 'called_off' && state !== 'held' && (
            <a href={eventPath.calendar(locale, slug)} className="block w-fit min-h-11 pt-2 text-sm">
              {t('calendar')}
            </a>
          )}
        </>
      ),
    },
    ...(where.length > 0
      ? [
          {
            name: t('facts.where'),
            value: <span className="whitespace-pre-line">{where.join('\n')}</span>,
          },
        ]
      : []),
    ...(goesTo && addresseeId
      ? [
          {
            name: t('facts.goesTo'),
            value: (
              <a href={addresseePath(locale, addresseeId)} lang={goesTo.lang}>
                {goesTo.name}
              </a>
            ),
          },
        ]
      : []),
    ...(letter
      ? [
          {
            name: t('facts.letter'),
            value: (
              <a href={letterPath.model(locale, letter.slug)} lang={letter.locale} dir={direction(letter.locale)}>
                {letter.title}
              </a>
            ),
          },
        ]
      : []),
    ...(parent
      ? [
          {
            name: t('facts.partOf'),
            value: (
              <a href={eventPath.one(locale, parent.slug)} lang={parent.locale} dir={direction(parent.locale)}>
                {parent.title}
              </a>
            ),
          },
        ]
      : []),
  ]
  return <Facts facts={facts} />
}
