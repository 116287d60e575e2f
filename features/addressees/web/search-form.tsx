import { getLocale, getTranslations } from 'next-intl/server'
import { directoryPath, kindGroups } from '@/features/addressees/rules'
import type { AskedOfDirectory } from '@/features/addressees/schema'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { SmallSelect } from '@/ui/small-select'
import type { NamedCountry } from './order-names'

interface Props {
  asked: AskedOfDirectory
  states: readonly NamedCountry[]
  /** Countries in which missions sit. */
  hosts: readonly NamedCountry[]
  primary?: boolean
}

/** One field for whatever is known of a mission, and three ways to narrow it down. A plain form that can be shared. */
export async function SearchForm({ asked, states, hosts, primary = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const narrowed = asked.searching && (asked.state ?? asked.kind ?? asked.host) !== undefined
  return (
    <search aria-label={t('find.title')}>
      <form action={`${directoryPath(locale)}#answer`} method="get">
        <div className="grid gap-4 md:grid-cols-[1fr_auto] md:items-end">
          <TextField
            type="search"
            name="q"
            label={t('find.label')}
            hint={t('find.hint')}
            defaultValue={asked.q}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button kind={primary ? 'primary' : 'secondary'}>{t('find.submit')}</Button>
        </div>
        <details className="mt-2" open={narrowed || undefined}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent-deep">
            {t('find.narrow')}
          </summary>
          <div className="grid gap-4 pb-2 sm:grid-cols-3">
            <SmallSelect
              label={t('find.state')}
              name="state"
              empty={t('search.anyState')}
              options={states}
              defaultValue={(asked.searching && asked.state) || ''}
            />
            <SmallSelect
              label={t('find.host')}
              name="host"
              empty={t('search.anyCountry')}
              options={hosts}
              defaultValue={asked.host ?? ''}
            />
            <SmallSelect
              label={t('find.kind')}
              name="kind"
              empty={t('find.anyKind')}
              options={kindGroups.map((code) => ({ code, name: t(`state.${code}`) }))}
              defaultValue={asked.kind ?? ''}
            />
          </div>
        </details>
      </form>
    </search>
  )
}
