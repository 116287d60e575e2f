import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { Tag } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'

export interface ModelLetterHead {
  id: string
  slug: string
  title: string
  state: ModelLetterKey['state']
  campaign: { id: string; title: string }
}

/** Name, state and pages of a model letter on the desk. */
export async function DeskLetterHeader({
  letter,
  current,
}: {
  letter: ModelLetterHead
  current: 'letters' | 'set' | 'copies' | 'sending' | 'press' | 'edit' | 'check'
}) {
  const locale = await getLocale()
  const t = await getTranslations('desk')
  const base = `/${locale}/desk/letters/${letter.id}`
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Link href={`/${locale}/desk/campaigns/${letter.campaign.id}`} className="text-ink">
          {letter.campaign.title || t('frame.untitled')}
        </Link>
        <span aria-hidden="true">/</span> {t('frame.letter')}
        <Tag tone={letter.state === 'published' ? 'good' : letter.state === 'draft' ? 'warn' : 'plain'}>
          {t(`states.letter.${letter.state}`)}
        </Tag>
        {letter.state !== 'draft' && (
          <a href={`/${locale}/letters/${letter.slug}`} target="_blank" rel="noreferrer" className="ms-auto">
            {t('frame.publicPage')}
          </a>
        )}
      </p>
      <h1 className="mt-2 text-2xl">{letter.title || t('frame.untitled')}</h1>
      <PageTabs
        label={t('frame.pages')}
        link={Link}
        tabs={[
          { href: base, name: t('tabs.letters'), current: current === 'letters' },
          { href: `${base}/set`, name: t('tabs.set'), current: current === 'set' },
          { href: `${base}/copies`, name: t('tabs.copies'), current: current === 'copies' },
          { href: `${base}/press`, name: t('tabs.press'), current: current === 'press' },
          { href: `${base}/sending`, name: t('tabs.sending'), current: current === 'sending' },
          { href: `${base}/edit`, name: t('tabs.text'), current: current === 'edit' },
          ...(current === 'check' ? [{ href: `${base}/harm-check`, name: t('tabs.check'), current: true }] : []),
        ]}
      />
    </header>
  )
}
