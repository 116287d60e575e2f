import { getLocale, getTranslations } from 'next-intl/server'
import type { ChosenVersion } from '@/features/collected/list-petition-versions'
import type { PeopleHead } from '@/features/collected/parse-people'
import { collectedPath } from '@/features/collected/rules'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { BackLink, Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { dropCollectedDraft } from './collected-actions'
import { ColumnsForm } from './columns-form'
import { EvidenceForm } from './evidence-form'
import { PeopleFaults } from './people-faults'

interface Props {
  petitionId: string
  head: PeopleHead
  versions: readonly ChosenVersion[]
  alone: boolean
  told: string | undefined
}

const troubles = ['no-name', 'which-petition'] as const

/** A file of people before anybody of it is kept: what its columns become, who would be left out, and the evidence. */
export async function DraftPage({ petitionId, head, versions, alone, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('collected')
  const format = await getFormatter()
  const trouble = troubles.find((one) => one === head.trouble)
  return (
    <div className="max-w-4xl">
      <div className="mt-6">
        <BackLink href={collectedPath.ofPetition(locale, petitionId)}>{t('desk.tab')}</BackLink>
      </div>
      <Told told={told} good={['chosen']} say={() => t('told.chosen')} />
      <p className="mt-6 max-w-text">
        {head.tool ? t('draft.tool', { tool: t(`tools.${head.tool}`) }) : t('draft.unknown')} {t('draft.kept')}
      </p>
      <Section id="columns" title={t('draft.columns')}>
        <ColumnsForm petitionId={petitionId} head={head} />
      </Section>
      {trouble && (
        <div className="mt-8 max-w-text">
          <Notice tone="warn" title={t(`draft.troubles.${trouble}`)} />
        </div>
      )}
      {!trouble && (
        <Section id="people" title={t('draft.people', { count: head.people, number: format.number(head.people) })}>
          <PeopleFaults head={head} />
        </Section>
      )}
      {!trouble && head.people > 0 && (
        <Section id="evidence" title={t('evidence.title')}>
          <Words of="collected.evidence">
            <EvidenceForm
              petitionId={petitionId}
              versions={versions}
              hasDays={head.columns.includes('signedOn')}
              alone={alone}
              people={head.people}
              progress={collectedPath.progress(locale, petitionId)}
            />
          </Words>
        </Section>
      )}
      <ButtonForm action={dropCollectedDraft} values={{ id: petitionId }} className="mt-10">
        <SubmitButton kind="secondary">{t('draft.drop')}</SubmitButton>
      </ButtonForm>
    </div>
  )
}
