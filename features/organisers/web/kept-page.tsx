import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type KeptTyping, readTyped } from '@/server/keep-typed'
import { KeptForm } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { Wrap } from '@/ui/page'
import { Words } from '@/ui/words'
import { KeptFields } from './kept-fields'

/** The page for a form whose own page cannot be shown again; null for every other request. */
export async function showKeptPage(): Promise<ReactNode | null> {
  const typing = await readTyped()
  return typing ? <KeptPage typing={typing} /> : null
}

/**
 * What was typed, where no script runs and the page of the form cannot be shown again: its texts, a way to sign in, and
 * a button that sends the same form again. Nothing of the desk stands on it.
 */
async function KeptPage({ typing: { action, entries, notice } }: { typing: KeptTyping }) {
  const locale = await getLocale()
  const t = await getTranslations('ui.kept')
  return (
    <Words of="ui.kept">
      <main id="content" className="flex-1 bg-soft py-8">
        <Wrap narrow className="space-y-6">
          <h1 className="text-2xl">{t('title')}</h1>
          <div role="alert">
            <Notice tone="error" title={t(notice)}>
              <a
                href={notice === 'signed-out' ? `/${locale}/desk/sign-in` : `/${locale}/desk`}
                target="_blank"
                rel="noreferrer"
              >
                {t(notice === 'signed-out' ? 'sign-in' : 'open')}
              </a>
            </Notice>
          </div>
          <KeptForm action={action} className="space-y-6">
            <KeptFields entries={entries} again={notice !== 'not-found'} />
          </KeptForm>
        </Wrap>
      </main>
    </Words>
  )
}
