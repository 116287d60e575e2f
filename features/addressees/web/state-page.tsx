import { getLocale, getTranslations } from 'next-intl/server'
import type { Reach } from '@/features/addressees/count-reach'
import type { ListedMission } from '@/features/addressees/list-missions'
import { directoryPath, groupOfKind, type KindGroup, kindGroups, statePath } from '@/features/addressees/rules'
import { stateForms } from '@/features/places/country-forms'
import { getFormatter } from '@/ui/formatter'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { CoverageTable } from './coverage-table'
import { FindForm } from './find-form'
import { MissionList } from './mission-list'
import type { NamedCountry } from './order-names'
import { ReachSummary } from './reach-summary'
import { RepresentedHere } from './represented-here'
import { StateMap } from './state-map'
import { SureNotice } from './sure-notice'

interface Props {
  state: string
  missions: readonly ListedMission[]
  /** How many missions of other states sit here, by group. */
  here: Partial<Record<KindGroup, number>>
  /** How those abroad can be reached. */
  reach: Reach
  states: readonly NamedCountry[]
  /** Only missions of this group. */
  kind?: KindGroup | undefined
}

/** What leads to each mission of a group: of embassies the country, of consulates the city, in the capital the kind. */
const ledBy = { embassies: 'country', consulates: 'city', permanent: 'city', capital: 'kind', other: 'kind' } as const

/** The missions of one state on a map and by kind, who covers which country, and who is represented in the state. */
export async function StatePage({ state, missions, here, reach, states, kind }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const abroad = missions.filter((one) => one.hostCountry !== state)
  const countries = new Set(abroad.map((one) => one.hostCountry)).size
  const groups = Map.groupBy(missions, (one) => groupOfKind(one.kind))
  const present = kindGroups.filter((group) => groups.has(group))
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <BackLink href={directoryPath(locale)}>{t('all')}</BackLink>
        <PageTitle lead={t('state.lead', { missions: abroad.length, countries })}>
          {t('state.title', { ofState: stateForms(state, locale).of })}
        </PageTitle>
        <ReachSummary reach={reach} />
        <div className="mt-8">
          <FindForm states={states} state={state} />
        </div>
        <StateMap state={state} missions={missions} />
        <Kinds state={state} chosen={kind} groups={present.map((group) => [group, groups.get(group)?.length ?? 0])} />
        {present
          .filter((group) => kind === undefined || group === kind)
          .map((group) => (
            <Section
              key={group}
              id={group}
              title={t(`state.${group}`)}
              className={group === present[0] || kind ? '!mt-6' : ''}
            >
              <MissionList missions={groups.get(group) ?? []} by={ledBy[group]} />
            </Section>
          ))}
        {kind === undefined && <CoverageTable missions={missions} />}
        <RepresentedHere state={state} here={here} />
        <SureNotice />
      </Wrap>
    </main>
  )
}

/** The kinds of missions to choose from, as links that can be shared. */
async function Kinds({
  state,
  groups,
  chosen,
}: {
  state: string
  groups: readonly (readonly [KindGroup, number])[]
  chosen: KindGroup | undefined
}) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const format = await getFormatter()
  if (groups.length < 2) return null
  const all = groups.reduce((sum, [, count]) => sum + count, 0)
  const links = [
    {
      href: `${statePath(locale, state)}#missions`,
      name: t('state.allKinds'),
      count: all,
      current: chosen === undefined,
    },
    ...groups.map(([group, count]) => ({
      href: `${statePath(locale, state)}?kind=${group}#missions`,
      name: t(`state.${group}`),
      count,
      current: group === chosen,
    })),
  ]
  return (
    <nav id="missions" aria-label={t('find.kind')} className="mt-10 scroll-mt-4 border-b-2 border-line">
      <ul className="-mb-0.5 flex flex-wrap gap-x-1">
        {links.map(({ href, name, count, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-1.5 border-b-3 border-transparent px-3 text-ink no-underline hover:bg-soft hover:no-underline aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {name} <span className="text-sm text-muted tabular-nums">{format.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
