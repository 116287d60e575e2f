import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { countryForms } from '../name-country'
import type { ListedMission } from '../queries'
import { directoryPath, isConsulate, isEmbassy, isMinistry } from '../rules'
import { CoveredElsewhere } from './covered-elsewhere'
import { FindForm } from './find-form'
import { MissionList } from './mission-list'
import type { NamedCountry } from './order-names'
import { SureNotice } from './sure-notice'

interface Props {
  state: string
  missions: readonly ListedMission[]
  states: readonly NamedCountry[]
}

interface Part {
  id: string
  title: string
  by: 'country' | 'city' | 'kind'
  missions: ListedMission[]
}

/** The missions of one state: embassies first, then consulates and the rest, and who covers which country. */
export async function StatePage({ state, missions, states }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('directory')
  const abroad = missions.filter((one) => one.hostCountry !== state)
  const countries = new Set(abroad.map((one) => one.hostCountry)).size
  const isCapital = (one: ListedMission) =>
    isMinistry(one.kind) || ['president_office', 'parliament'].includes(one.kind)
  const isMission = (one: ListedMission) =>
    isEmbassy(one.kind) || isConsulate(one.kind) || one.kind === 'permanent_mission'
  const parts = [
    {
      id: 'embassies',
      title: t('state.embassies'),
      by: 'country',
      missions: missions.filter((one) => isEmbassy(one.kind)),
    },
    {
      id: 'consulates',
      title: t('state.consulates'),
      by: 'city',
      missions: missions.filter((one) => isConsulate(one.kind)),
    },
    {
      id: 'permanent',
      title: t('state.permanent'),
      by: 'city',
      missions: missions.filter((one) => one.kind === 'permanent_mission'),
    },
    { id: 'capital', title: t('state.capital'), by: 'kind', missions: missions.filter(isCapital) },
    {
      id: 'other',
      title: t('state.other'),
      by: 'kind',
      missions: missions.filter((one) => !isMission(one) && !isCapital(one)),
    },
  ] as const satisfies Part[]
  const shown = parts.filter((part) => part.missions.length > 0)
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <BackLink href={directoryPath(locale)}>{t('all')}</BackLink>
        <PageTitle lead={t('state.lead', { missions: abroad.length, countries })}>
          {t('state.title', { ofState: countryForms(state, locale).of })}
        </PageTitle>
        <div className="mt-8">
          <FindForm states={states} state={state} />
        </div>
        {shown.map((part) => (
          <Section key={part.id} id={part.id} title={part.title}>
            <MissionList missions={part.missions} by={part.by} />
          </Section>
        ))}
        <CoveredElsewhere missions={missions} />
        <SureNotice />
      </Wrap>
    </main>
  )
}
