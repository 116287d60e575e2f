import { getLocale, getTranslations } from 'next-intl/server'
import { listShownFirst, type ShownFirst } from '@/features/first-signatories/list-first-signatories'
import { firstSignatoryPath, headGroups } from '@/features/first-signatories/rules'
import { webContext } from '@/server/context'
import { Section } from '@/ui/page'

/** Who stands at the head of a petition: the committee, then those who sign first of all. Nothing while there is nobody. */
export async function FirstSignatories({ petitionId }: { petitionId: string }) {
  const t = await getTranslations('first-signatories.public')
  const all = await listShownFirst(webContext(), petitionId)
  return headGroups.map((group) => {
    const people = all.filter((one) => one.group === group)
    if (people.length === 0) return null
    return (
      <Section key={group} id={`head-${group}`} title={t(`${group}.title`)}>
        <p className="text-sm text-muted">{t(`${group}.lead`)}</p>
        <ul className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      </Section>
    )
  })
}

async function Person({ person }: { person: ShownFirst }) {
  const locale = await getLocale()
  const { id, name, role, organisation, hasPicture } = person
  return (
    <li className="flex items-center gap-4 wrap-anywhere">
      {hasPicture && (
        <img
          src={firstSignatoryPath.picture(locale, id)}
          alt=""
          width={64}
          height={64}
          loading="lazy"
          className="size-16 shrink-0 rounded-full bg-soft object-cover"
        />
      )}
      <span>
        <bdi className="font-semibold">{name}</bdi>
        {role !== '' && (
          <span className="block text-sm text-muted">
            <bdi>{role}</bdi>
          </span>
        )}
        {organisation !== '' && (
          <span className="block text-sm text-muted">
            <bdi>{organisation}</bdi>
          </span>
        )}
      </span>
    </li>
  )
}
