import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Section } from '@/ui/page'

/** Something that a signer can do next. */
export interface NextAct {
  id: string
  title: string
  content: ReactNode
}

/**
 * What a signer can do next, the weightiest first. One is open at a time: the first just after confirming, none later, and
 * the one in which something was refused or saved.
 */
export async function NextActs({ acts, open }: { acts: readonly NextAct[]; open: string | undefined }) {
  const t = await getTranslations('signatures.own.next')
  return (
    <Section id="next-title" title={t('title')}>
      <div className="divide-y divide-line border-y border-line">
        {acts.map(({ id, title, content }) => (
          <details key={id} id={id} name="next" open={id === open}>
            <summary className="flex min-h-12 items-center gap-2 py-2 font-semibold text-accent-deep before:text-lg before:content-['+'] [[open]>&]:before:content-['−']">
              {title}
            </summary>
            <div className="pt-1 pb-6">{content}</div>
          </details>
        ))}
      </div>
    </Section>
  )
}
