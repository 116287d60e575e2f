import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { describeDoor, describeNoDoor } from '@/features/addressees/describe-door'
import type { DoorAnswer } from '@/features/addressees/schema'
import { type NamedOffice, officeName } from '@/features/forms-of-address/name-office'
import { setPath } from '@/features/letter-sets/rules'
import type { LetterWriter } from '@/features/letters/assemble-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { countryName } from '@/features/places/name-country'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle } from '@/ui/page'
import { Words } from '@/ui/words'
import { beginLetters } from './board-actions'
import { LetterheadForm } from './letterhead-form'

interface Props {
  modelLetterId: string
  addressedState: string
  /** One country with its door; without it, the number of countries that are not begun. */
  one: { country: string; door: DoorAnswer; language: string | undefined } | undefined
  /** One body, with the language its letter is written in best. */
  body: { office: NamedOffice & { id: string }; language: string | undefined } | undefined
  count: number
  languages: readonly string[]
  /** What the last letter of the set was begun with. */
  writer: LetterWriter
  /** "2026-03-01" */
  today: string
}

/** Where a letter of a set is begun: its door with the reason, its language, day and letterhead. */
export async function StartLetterPage({
  modelLetterId,
  addressedState,
  one,
  body,
  count,
  languages,
  writer,
  today,
}: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.start')
  const back = setPath(locale, modelLetterId)
  const ready = one ? one.door.ok : body !== undefined || count > 0
  const single = one ?? body
  const title = one
    ? t('title', { country: countryName(one.country, locale) })
    : body && officeName(body.office, locale).name
  return (
    <>
      <BackLink href={back}>{t('back')}</BackLink>
      <PageTitle>{title ?? t('titleAll')}</PageTitle>
      {one && <DoorAnswerNotice {...one} addressedState={addressedState} modelLetterId={modelLetterId} />}
      {!single && <p className="mt-6 text-muted">{count > 0 ? t('languageAll') : t('allStarted')}</p>}
      {ready && (
        <div className="mt-8">
          <Words of="letter-sets">
            <LetterheadForm
              action={beginLetters}
              hidden={{ id: modelLetterId, for: one?.country ?? body?.office.id ?? '' }}
              initial={{
                date: today,
                name: writer.name,
                address: writer.address.join('\n'),
                town: writer.town,
                email: writer.email,
                country: one?.country ?? writer.country,
                locale: single?.language ?? '',
              }}
              languages={single ? languages : []}
              submit={single ? t('submit') : t('submitAll', { count })}
            />
          </Words>
        </div>
      )}
    </>
  )
}

async function DoorAnswerNotice({
  country,
  door,
  addressedState,
  modelLetterId,
}: NonNullable<Props['one']> & Pick<Props, 'addressedState' | 'modelLetterId'>) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.start')
  const doors = await getTranslations('addressees.door')
  const asked = { state: addressedState, country }
  const settings = (
    <Link href={deskModelLetterPath.edit(locale, modelLetterId)}>{door.ok ? t('other') : t('noDoor')}</Link>
  )
  if (!door.ok) {
    return (
      <div className="mt-6">
        <Notice tone="warn" title={describeNoDoor(doors, asked, locale)}>
          <p>{settings}</p>
        </Notice>
      </div>
    )
  }
  const { name, place } = officeName(door.door.addressee, locale)
  return (
    <div className="mt-6">
      <Notice title={`${t('door')}: ${name}, ${place}`}>
        <p>{describeDoor(doors, door.door, asked, locale)}</p>
        <p className="text-sm">{settings}</p>
      </Notice>
    </div>
  )
}
