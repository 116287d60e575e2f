import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedPost } from '@/features/content/read-content-import'
import { contentPath } from '@/features/content/rules'
import { languageNameIn } from '@/features/places/languages'
import { deskStatementPath } from '@/features/statements/rules'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import type { ContentView } from './content-loaders'

/** The posts of a file in its order, with their languages and days; once they are written, the statements they became. */
export async function ContentPosts({ view: { read, posts, after, next } }: { view: ContentView }) {
  const locale = await getLocale()
  const t = await getTranslations('content')
  const page = contentPath.one(locale, read.id)
  if (posts.length === 0 && after === 0) return null
  return (
    <Section id="posts" title={t(read.state === 'applied' ? 'postsWritten' : 'postsTitle')}>
      <ol className="divide-y divide-line border-y border-line" start={after + 1}>
        {posts.map((one) => (
          <li key={one.number} className="py-3">
            <Post one={one} />
          </li>
        ))}
      </ol>
      <p className="mt-4 flex gap-6 text-sm">
        {after > 0 && (
          <a href={`${page}#posts`} className="inline-flex min-h-11 items-center">
            {t('first')}
          </a>
        )}
        {next !== null && (
          <a href={`${page}?after=${next}#posts`} rel="next" className="inline-flex min-h-11 items-center">
            {t('more')}
          </a>
        )}
      </p>
    </Section>
  )
}

async function Post({ one: { post, statement } }: { one: ListedPost }) {
  const locale = await getLocale()
  const t = await getTranslations('content')
  const format = await getFormatter()
  if (!post) {
    if (!statement) return <span className="text-muted">{t('gone')}</span>
    return (
      <Link href={deskStatementPath.one(locale, statement.id)} className="wrap-anywhere" dir="auto">
        {statement.title}
      </Link>
    )
  }
  const [text] = post.texts
  const languages = post.texts.map((one) =>
    one.locale === ''
      ? t('noLanguage')
      : `${languageNameIn(one.locale, locale)}${one.guessed ? ` ${t('guessed')}` : ''}`,
  )
  const day =
    post.publishedOn &&
    format.dateTime(new Date(`${post.publishedOn}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <>
      <p className="font-semibold wrap-anywhere" dir="auto" lang={text?.locale || undefined}>
        {text?.title}
      </p>
      <p className="text-sm text-muted wrap-anywhere">
        {[languages.join(', '), day || t('noDay'), t(`were.${post.state}`), post.form === 'page' && t('isPage')]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
