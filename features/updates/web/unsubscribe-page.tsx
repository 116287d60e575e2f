import { getLocale, getTranslations } from 'next-intl/server'
import { unsubscribePath } from '@/features/news/rules'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'

interface Props {
  token: string
  /** Something of it is still mailed. */
  wanted: boolean
  notice?: string | undefined
}

/** Behind the link of a mail with news: a button that stops them all, or that it is done. Names nobody and nothing. */
export async function UnsubscribePage({ token, wanted, notice }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('updates.unsubscribe')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        {notice === 'too-many' && <Notice tone="error" title={t('notices.too-many')} />}
        <PageTitle lead={wanted ? t('lead') : t('doneText')}>{wanted ? t('title') : t('done')}</PageTitle>
        {wanted && (
          <form method="post" action={unsubscribePath(locale, token)} className="mt-8">
            <Button type="submit">{t('submit')}</Button>
          </form>
        )}
      </Wrap>
    </main>
  )
}
