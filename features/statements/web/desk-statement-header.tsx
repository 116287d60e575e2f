import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { discussionPath } from '@/features/discussions/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import type { StatementKey } from '@/features/statements/load-statement'
import type { StatementFacts } from '@/features/statements/read-desk-facts'
import { deskStatementPath, statementPath } from '@/features/statements/rules'
import type { StatementForm } from '@/features/statements/schema'
import { TextHeader } from '@/features/texts/web/text-header'
import { Tag } from '@/ui/page'

interface Props {
  statement: Pick<StatementKey, 'id' | 'state' | 'slug'>
  form: StatementForm
  campaign: StatementFacts['campaign']
  current: 'overview' | 'edit' | 'comments' | 'versions'
}

/** Name, state and pages of a statement on the desk. */
export async function DeskStatementHeader({ statement: { id, state, slug }, form, campaign, current }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const titled = form.translations.filter(({ title }) => title !== '')
  return (
    <TextHeader
      title={pickTranslation(titled, locale, form.originalLocale)?.title ?? ''}
      {...(campaign && { campaign: { title: campaign.title, page: deskCampaignPath.one(locale, campaign.id) } })}
      publicPage={state === 'published' ? statementPath.one(locale, slug) : null}
      tabs={[
        { href: deskStatementPath.one(locale, id), name: t('texts.tabs.overview'), current: current === 'overview' },
        { href: deskStatementPath.edit(locale, id), name: t('texts.tabs.text'), current: current === 'edit' },
        { href: discussionPath.desk(locale, id), name: t('discussions.desk.tab'), current: current === 'comments' },
        {
          href: deskStatementPath.versions(locale, id),
          name: t('statements.desk.versions.title'),
          current: current === 'versions',
        },
        { href: deskStatementPath.preview(locale, id), name: t('texts.tabs.preview'), current: false },
      ]}
    >
      <a href={deskStatementPath.all(locale)} className="text-ink">
        {t('statements.title')}
      </a>{' '}
      <span aria-hidden="true">/</span> {t(`statements.kinds.${form.kind}`)} <StatementTag state={state} />
    </TextHeader>
  )
}

const tones = { draft: 'warn', scheduled: 'warn', published: 'good', withdrawn: 'plain' } as const

/** The state of a statement in a word. */
export async function StatementTag({ state }: { state: StatementKey['state'] }) {
  const t = await getTranslations('statements.desk.states')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}
