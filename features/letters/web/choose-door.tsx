import { getLocale, getTranslations } from 'next-intl/server'
import { describeDoor, describeNoDoor } from '@/features/addressees/describe-door'
import { addresseePath, statePath } from '@/features/addressees/rules'
import type { Door } from '@/features/addressees/schema'
import { officeName } from '@/features/forms-of-address/name-office'
import type { PublicLetter } from '@/features/letters/read-public-letter'
import { letterPath } from '@/features/letters/rules'
import { countryOptions } from '@/features/places/countries'
import { Button, ButtonLink } from '@/ui/button'
import { SelectField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import type { DoorForCountry } from './letter-loaders'
import { PostDoubtLine } from './post-doubt-line'

/** Choose your country, and see the door your letter goes to with the reason in words. */
export async function ChooseDoor({ letter, chosen }: { letter: PublicLetter; chosen: DoorForCountry | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.door')
  return (
    <>
      <form
        action={`${letterPath.model(locale, letter.slug)}#door`}
        method="get"
        className="space-y-4"
        data-choose-country={chosen ? undefined : ''}
      >
        <h2 className="text-xl">{t('title')}</h2>
        <SelectField
          name="country"
          label={t('country')}
          hint={t('countryHint')}
          defaultValue={chosen?.country ?? ''}
          autoComplete="country"
          empty={t('empty')}
          required
          options={countryOptions(locale)}
        />
        <Button kind={chosen ? 'secondary' : 'primary'} className="w-full">
          {t(chosen ? 'again' : 'find')}
        </Button>
      </form>
      {chosen && (
        <div className="mt-6 border-t border-line pt-6">
          <DoorAnswerBox letter={letter} chosen={chosen} />
        </div>
      )}
    </>
  )
}

async function DoorAnswerBox({ letter, chosen }: { letter: PublicLetter; chosen: DoorForCountry }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.door')
  const door = await getTranslations('addressees.door')
  const { country, answer } = chosen
  const asked = { state: letter.addressedState, country }
  if (!answer.ok) {
    return (
      <Notice tone="warn" title={describeNoDoor(door, asked, locale)}>
        <a href={statePath(locale, letter.addressedState)}>{t('directory')}</a>
      </Notice>
    )
  }
  const { name, lang, place } = officeName(answer.door.addressee, locale)
  return (
    <div className="space-y-4">
      {answer.inside && (
        <Notice tone="warn" title={t('inside.title')}>
          {t('inside.text')}
        </Notice>
      )}
      <div>
        <p className="text-sm text-muted">{t('yours')}</p>
        <h3 className="text-lg" lang={lang}>
          {name}
        </h3>
        <p>{place}</p>
      </div>
      <DoorReason door={answer.door} asked={asked} />
      <PostDoubtLine doubt={answer.door.addressee.doubt} />
      <p className="text-sm">
        <a href={addresseePath(locale, answer.door.addressee.id)} className="inline-flex min-h-8 items-center">
          {t('record')}
        </a>
      </p>
      <ButtonLink href={composeHref(locale, letter.slug, answer.door.addressee.id, country)} className="w-full text-lg">
        {t('write')}
      </ButtonLink>
      {letter.bodies.length > 0 && (
        <div className="border-t border-line pt-4">
          <h3 className="text-lg">{t('bodies.title')}</h3>
          <p className="mt-1 text-sm">{t('bodies.text')}</p>
          <ul className="mt-2 list-disc ps-5">
            {letter.bodies.map((body) => {
              const { name, lang } = officeName(body, locale)
              return (
                <li key={body.id} lang={lang} className="py-1">
                  <a href={addresseePath(locale, body.id)}>{name}</a>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {answer.alternatives.length > 0 && (
        <details className="border-t border-line pt-2">
          <summary className="flex min-h-11 items-center font-semibold text-accent-deep">
            {t('others', { count: answer.alternatives.length })}
          </summary>
          <ul className="divide-y divide-line">
            {answer.alternatives.map((other) => (
              <li key={other.addressee.id} className="py-3">
                <a href={composeHref(locale, letter.slug, other.addressee.id, country)} className="font-semibold">
                  <span lang={officeName(other.addressee, locale).lang}>
                    {officeName(other.addressee, locale).name}
                  </span>
                </a>
                <p className="text-sm">{officeName(other.addressee, locale).place}</p>
                <div className="text-sm text-muted">
                  <DoorReason door={other} asked={asked} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

async function DoorReason({ door, asked }: { door: Door; asked: { state: string; country: string } }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.door')
  return <p>{describeDoor(t, door, asked, locale)}</p>
}

/** The page where the letter to an addressee is written, from a country. */
function composeHref(locale: string, slug: string, addresseeId: string, country: string): string {
  return `${letterPath.compose(locale, slug, addresseeId)}?country=${country}`
}
