import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { direction } from '@/features/places/languages'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'

type Thing = PublicCampaign['petitions'][number] | PublicCampaign['letters'][number]

/** What can be done: one thing first, everything else as plain links. */
export async function CampaignActs({ campaign }: { campaign: PublicCampaign }) {
  const t = await getTranslations('campaigns')
  const { act, petitions, letters } = campaign
  const petition = petitions.find(({ id }) => act === `petition:${id}`)
  const letter = letters.find(({ id }) => act === `letter:${id}`)
  const others = {
    petitions: petitions.filter((one) => one !== petition),
    letters: letters.filter((one) => one !== letter),
  }
  return (
    <section aria-label={t('act')} className="rounded-md border border-line bg-paper p-5 shadow-sheet">
      {petition && <Petition petition={petition} first />}
      {letter && <Letter letter={letter} first />}
      {!petition && !letter && <p className="text-muted">{t('nothing')}</p>}
      {others.petitions.length + others.letters.length > 0 && (
        <ul className={`divide-y divide-line ${petition || letter ? 'mt-5 border-t border-line' : ''}`}>
          {others.petitions.map((one) => (
            <li key={one.id} className="py-2">
              <Petition petition={one} />
            </li>
          ))}
          {others.letters.map((one) => (
            <li key={one.id} className="py-2">
              <Letter letter={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

async function Petition({
  petition,
  first = false,
}: {
  petition: PublicCampaign['petitions'][number]
  first?: boolean
}) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns')
  const format = await getFormatter()
  const { state, slug, count } = petition
  const numbers = [
    state === 'open' ? '' : t(`petitionStates.${state}`),
    count > 0 ? t('signatures', { count, number: format.number(count) }) : '',
  ].filter(Boolean)
  return (
    <Act
      thing={petition}
      href={`/${locale}/petitions/${slug}`}
      label={state === 'open' ? t('sign') : t('readPetition')}
      note={numbers.join(' · ')}
      first={first}
    />
  )
}

async function Letter({ letter, first = false }: { letter: PublicCampaign['letters'][number]; first?: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns')
  const label = letter.state === 'published' ? t('write') : t('readLetters')
  return <Act thing={letter} href={`/${locale}/letters/${letter.slug}`} label={label} note="" first={first} />
}

interface ActProps {
  thing: Thing
  href: string
  label: string
  /** What is known of it in numbers. */
  note: string
  first: boolean
}

function Act({ thing, href, label, note, first }: ActProps) {
  const text = { lang: thing.locale, dir: direction(thing.locale) }
  if (!first)
    return (
      <>
        <a href={href} className="inline-flex min-h-11 items-center">
          {label}
        </a>
        <span className="block text-sm text-muted">
          <span {...text}>{thing.title}</span>
          {note && ` · ${note}`}
        </span>
      </>
    )
  return (
    <>
      <h2 className="text-xl" {...text}>
        {thing.title}
      </h2>
      {note && <p className="mt-1 text-muted">{note}</p>}
      <p className="mt-4">
        <ButtonLink href={href} className="w-full">
          {label}
        </ButtonLink>
      </p>
    </>
  )
}
