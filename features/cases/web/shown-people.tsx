import { getLocale, getTranslations } from 'next-intl/server'
import { listShownPeople } from '@/features/cases/list-shown'
import { publicCasePath } from '@/features/cases/rules'
import { WrittenPicture } from '@/features/pictures/web/written-picture'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { CaseState } from './case-state'

/** The people a campaign is about, as far as everybody may read of them; nothing where there is nobody. */
export async function ShownPeople({ campaignId }: { campaignId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('cases')
  const people = await listShownPeople(webContext(), campaignId, locale)
  if (people.length === 0) return null
  tagDocument(
    ...people.map(({ id }) => `case:${id}` as const),
    ...people.flatMap(({ portrait }) => (portrait ? [`picture:${portrait.id}` as const] : [])),
  )
  return (
    <section aria-label={t('public.people')} className="mt-6 space-y-6">
      {people.map((person) => (
        <article key={person.id} className="border-s-4 border-accent ps-4">
          {person.portrait && <WrittenPicture picture={person.portrait} sizes="12rem" className="mb-3 max-w-48" />}
          <h2 className="mb-2 text-lg">
            <a href={publicCasePath(locale, person.id)}>
              <bdi lang={person.locale}>{person.name}</bdi>
            </a>
          </h2>
          <CaseState {...person} />
        </article>
      ))}
    </section>
  )
}
