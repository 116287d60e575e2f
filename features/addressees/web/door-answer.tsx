import { getLocale, getTranslations } from 'next-intl/server'
import { describeDoor, describeNoDoor } from '@/features/addressees/describe-door'
import { addresseePath, statePath } from '@/features/addressees/rules'
import type { Door, DoorAnswer } from '@/features/addressees/schema'
import { describeAddressee, spokenIn } from '@/features/forms-of-address/describe-addressee'
import { stateForms } from '@/features/places/country-forms'
import { countryName } from '@/features/places/name-country'
import { ButtonLink } from '@/ui/button'
import { Section } from '@/ui/page'
import { PostDoubtNotice } from './post-doubt'

interface Props {
  answer: DoorAnswer
  state: string
  country: string
}

/** The door for letters from one country to one state, why it is the right one, and the others in order. */
export async function DoorAnswerSection({ answer, state, country }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.answer')
  const door = await getTranslations('addressees.door')
  const names = { stateName: stateForms(state, locale).name, countryName: countryName(country, locale) }
  return (
    <Section id="answer" title={answer.ok ? t('title') : t('none')}>
      {state !== country && <p className="text-muted">{t('from', names)}</p>}
      {answer.ok ? (
        <>
          <DoorCard door={answer.door} state={state} country={country} />
          {answer.alternatives.length > 0 && (
            <Others doors={answer.alternatives} state={state} country={country} title={t('others')} />
          )}
        </>
      ) : (
        <p className="mt-4 max-w-text text-lg">{describeNoDoor(door, { state, country }, locale)}</p>
      )}
      <p className="mt-6">
        <a href={statePath(locale, state)}>{t('list', { ofState: stateForms(state, locale).of })}</a>
      </p>
    </Section>
  )
}

async function DoorCard({ door, state, country }: { door: Door; state: string; country: string }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.answer')
  const say = await getTranslations('addressees.door')
  const name = await getTranslations('addressees')
  return (
    <div className="mt-4 border-s-4 border-accent bg-accent-soft px-5 py-5 sm:px-6">
      <h3 className="text-xl" lang={spokenIn(door.addressee, locale)}>
        {describeAddressee(name, door.addressee, locale)}
      </h3>
      <p className="mt-2 max-w-text">{describeDoor(say, door, { state, country }, locale)}</p>
      <div className="mt-2 max-w-text empty:hidden">
        <PostDoubtNotice doubt={door.addressee.doubt} plain />
      </div>
      <p className="mt-5">
        <ButtonLink kind="secondary" href={addresseePath(locale, door.addressee.id)}>
          {t('open')}
        </ButtonLink>
      </p>
    </div>
  )
}

async function Others({ doors, title, ...asked }: { doors: Door[]; title: string; state: string; country: string }) {
  const locale = await getLocale()
  const say = await getTranslations('addressees.door')
  const name = await getTranslations('addressees')
  return (
    <>
      <h3 className="mt-8 text-lg">{title}</h3>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {doors.map((door) => (
          <li key={door.addressee.id} className="py-3">
            <a href={addresseePath(locale, door.addressee.id)} className="font-semibold">
              <span lang={spokenIn(door.addressee, locale)}>{describeAddressee(name, door.addressee, locale)}</span>
            </a>
            <p className="mt-1 max-w-text text-sm text-muted">{describeDoor(say, door, asked, locale)}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
