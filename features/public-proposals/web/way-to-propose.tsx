import { getLocale, getTranslations } from 'next-intl/server'
import { proposalPath } from '@/features/public-proposals/rules'
import { takingTeams } from './proposal-loaders'

/** The way to the form in which one proposes something; nothing where nobody takes any. */
export async function WayToPropose({ className = '' }: { className?: string }) {
  if ((await takingTeams()).length === 0) return null
  const t = await getTranslations('public-proposals')
  return (
    <p className={className}>
      <a href={proposalPath.form(await getLocale())} className="inline-flex min-h-11 items-center">
        {t('act')}
      </a>
    </p>
  )
}
