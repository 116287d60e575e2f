import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { direction, isInterfaceLocale, ownName } from '@/features/places/languages'
import type { PublicStatement } from '@/features/statements/read-public-statement'
import { statementPath } from '@/features/statements/rules'
import { WrittenBeside } from '@/features/texts/web/written-beside'
import { WrittenText } from '@/features/texts/web/written-text'
import { topicPath } from '@/features/topics/rules'
import { getFormatter } from '@/ui/formatter'
import { LanguageLinks } from '@/ui/language-links'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { statementPictures } from './public-statement-loader'
import { StatementList } from './statement-list'
import { PartLine, PartLinks } from './statement-parts'
import { StatementSource } from './statement-source'

interface Props {
  statement: PublicStatement
  /** Where it is read: its own address; that of a preview. */
  page: (locale: string) => string
  /** What stands below it. */
  children?: ReactNode
}

/** A statement: in one language, or in two beside each other, with where each text comes from. */
export async function PublicStatementPage({ statement, page, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const { beside, campaign, series, topics, related } = statement
  return (
    <main id="content" data-accent={campaign?.accent}>
      <Wrap narrow={!beside} className="py-8 sm:py-10">
        <BackLink href={campaign ? `/${locale}/campaigns/${campaign.slug}` : statementPath.all(locale)}>
          {campaign ? <span lang={campaign.locale}>{campaign.title}</span> : t('title')}
        </BackLink>
        <article>
          {series && <PartLine series={series} />}
          {beside ? <TwoTexts statement={statement} beside={beside} /> : <OneText statement={statement} />}
        </article>
        <Languages statement={statement} page={page} className="mt-10 border-t border-line pt-3" />
        {series && <PartLinks series={series} />}
        {topics.length > 0 && (
          <nav aria-label={t('topics')} className="mt-8">
            <ul className="flex flex-wrap gap-x-5 text-sm">
              {topics.map(({ id, slug, name, locale: own }) => (
                <li key={id}>
                  <a href={topicPath(locale, slug)} lang={own} className="inline-flex min-h-11 items-center">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {related.length > 0 && (
          <Section id="related" title={t('related')}>
            <StatementList statements={related} heading="h3" short />
          </Section>
        )}
        {children}
      </Wrap>
    </main>
  )
}

/** What a statement is, and of which day. */
async function Kicker({ statement: { kind, publishedOn } }: { statement: PublicStatement }) {
  const t = await getTranslations('statements')
  const format = await getFormatter()
  return (
    <>
      {t(`kinds.${kind}`)}
      {publishedOn && (
        <>
          {', '}
          <time dateTime={publishedOn.toISOString().slice(0, 10)}>
            {format.dateTime(publishedOn, { dateStyle: 'long', timeZone: 'UTC' })}
          </time>
        </>
      )}
    </>
  )
}

async function OneText({ statement }: { statement: PublicStatement }) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const { text } = statement
  const own = { lang: text.locale, dir: direction(text.locale) }
  return (
    <>
      <PageTitle kicker={<Kicker statement={statement} />} lead={text.summary} {...own}>
        {text.title}
      </PageTitle>
      {text.author !== '' && (
        <p className="mt-4 font-semibold" {...own}>
          {text.author}
        </p>
      )}
      <div className="mt-5 border-y border-line py-3">
        {text.locale !== locale && <p className="text-sm">{t('notTranslated', { language: ownName(text.locale) })}</p>}
        <StatementSource text={text} />
      </div>
      <div className="mt-8">
        <WrittenText text={text.text} {...own} picture={await statementPictures(statement, text)} />
      </div>
    </>
  )
}

interface TwoProps {
  statement: PublicStatement
  beside: NonNullable<PublicStatement['beside']>
}

async function TwoTexts({ statement, beside }: TwoProps) {
  const { text } = statement
  const texts = [text, beside] as const
  const written = async (one: typeof text) => ({
    text: one.text,
    lang: one.locale,
    dir: direction(one.locale),
    picture: await statementPictures(statement, one),
  })
  return (
    <>
      <p className="mb-3 font-semibold text-accent-deep">
        <Kicker statement={statement} />
      </p>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {texts.map((one, at) => {
          const Title = at === 0 ? 'h1' : 'p'
          return (
            <header key={one.locale} className={at === 0 ? '' : 'border-s-4 border-line ps-4 md:border-0 md:ps-0'}>
              <div lang={one.locale} dir={direction(one.locale)}>
                <Title className="font-serif text-2xl font-semibold">{one.title}</Title>
                {one.summary !== '' && <p className="mt-3 text-lg text-muted">{one.summary}</p>}
                {one.author !== '' && <p className="mt-3 font-semibold">{one.author}</p>}
              </div>
              <div className="mt-4 border-y border-line py-3">
                <StatementSource text={one} named />
              </div>
            </header>
          )
        })}
      </div>
      <div className="mt-8">
        <WrittenBeside texts={[await written(text), await written(beside)]} />
      </div>
    </>
  )
}

interface LanguagesProps {
  statement: PublicStatement
  page: (locale: string) => string
  className: string
}

/** The languages there are: each alone, and each beside the one that is read. */
async function Languages({ statement, page, className }: LanguagesProps) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const { text, beside, locales } = statement
  if (locales.length < 2) return null
  const own = isInterfaceLocale(text.locale) ? '' : `?language=${text.locale}`
  const here = `${page(locale)}${text.locale === locale ? '' : own}`
  return (
    <div className={className}>
      <LanguageLinks
        label={t('languages')}
        current={beside ? '' : text.locale}
        links={locales.map((one) => ({
          locale: one,
          name: ownName(one),
          href: isInterfaceLocale(one) ? page(one) : `${page(locale)}?language=${one}`,
        }))}
      />
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {locales
          .filter((one) => one !== text.locale)
          .map((one) => (
            <li key={one}>
              <a
                href={`${here}${here.includes('?') ? '&' : '?'}beside=${one}`}
                aria-current={beside?.locale === one ? 'true' : undefined}
                className="inline-flex min-h-11 items-center gap-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {t.rich('beside', { language: () => <bdi lang={one}>{ownName(one)}</bdi> })}
              </a>
            </li>
          ))}
      </ul>
    </div>
  )
}
