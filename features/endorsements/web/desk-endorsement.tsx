import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedEndorsement } from '@/features/endorsements/list-endorsements'
import { endorsePath, mayBe } from '@/features/endorsements/rules'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { Words } from '@/ui/words'
import { showOrganisation, writeBranchLetter } from './desk-endorsement-actions'
import { RefuseForm } from './refuse-form'
import { ResolutionText } from './resolution-fields'

interface Props {
  one: ListedEndorsement
  moderates: boolean
  /** The model letters in which the letter of a branch can be written. */
  letters: readonly { id: string; title: string }[]
}

/** One organisation as an organiser looks at it: what would be shown, what hints at who it is, and what can be done. */
export async function DeskEndorsement({ one, moderates, letters }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk')
  const format = await getFormatter()
  const { id, name, town, country, website, state, mark } = one
  return (
    <div className="space-y-3 wrap-anywhere">
      {one.fileId && (
        <img
          src={endorsePath.deskLogo(locale, one.fileId)}
          alt={t('logo', { name })}
          width={96}
          height={96}
          className="size-24 border border-line bg-paper object-contain"
        />
      )}
      <p>
        <bdi className="text-lg font-semibold">{name}</bdi>
        <span className="block text-sm text-muted">
          {town && <bdi>{town} · </bdi>}
          {countryName(country, locale)}
          {one.confirmedOn &&
            ` · ${t('confirmedOn', { date: format.dateTime(one.confirmedOn, { dateStyle: 'medium', timeZone: 'UTC' }) })}`}
        </span>
      </p>
      <p className="text-sm">
        {website === '' ? (
          <span className="text-muted">{t('noSite')}</span>
        ) : (
          <a href={website} rel="nofollow noopener noreferrer" target="_blank">
            {website}
          </a>
        )}
      </p>
      <p className="flex flex-wrap gap-2">
        {website !== '' && (
          <Tag tone={one.ownDomain ? 'good' : 'plain'}>{t(one.ownDomain ? 'ownDomain' : 'otherDomain')}</Tag>
        )}
        {one.twins > 0 && <Tag tone="warn">{t('twins', { count: one.twins })}</Tag>}
      </p>
      {one.reason !== '' && (
        <p className="max-w-text text-sm whitespace-pre-line" dir="auto">
          {t('refusedFor')} {one.reason}
        </p>
      )}
      {one.resolution && <ResolutionText {...one.resolution} />}
      {one.resolution && state === 'shown' && <BranchLetter id={id} letters={letters} />}
      {moderates && (
        <div className="flex flex-wrap items-start gap-3">
          {mayBe(state, 'show') && (
            <ButtonForm action={showOrganisation} values={{ id, seen: mark }}>
              <button type="submit" className={buttonClass('secondary')}>
                {t('show')}
                <span className="sr-only"> {name}</span>
              </button>
            </ButtonForm>
          )}
          {mayBe(state, 'refuse') && (
            <div className="min-w-0 basis-80">
              <Words of="endorsements.desk">
                <RefuseForm id={id} seen={mark} shown={state === 'shown'} />
              </Words>
            </div>
          )}
        </div>
      )}
    </div>
  )
}

/** What becomes of a resolution that is shown: its print, and its letter to the door of the branch's country. */
async function BranchLetter({ id, letters }: { id: string; letters: Props['letters'] }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk')
  return (
    <div className="space-y-3">
      <p>
        <a href={endorsePath.resolution(locale, id)}>{t('printed')}</a>
      </p>
      {letters.length === 0 && <p className="text-sm text-muted">{t('noModelLetter')}</p>}
      {letters.length > 0 && (
        <div className="space-y-2">
          <p className="font-semibold">{t('letterIn')}</p>
          {letters.map((letter) => (
            <ButtonForm
              key={letter.id}
              action={writeBranchLetter}
              values={{ id, letter: letter.id }}
              className="flex flex-wrap items-center gap-3"
            >
              <bdi id={`letter-${id}-${letter.id}`} className="wrap-anywhere">
                {letter.title}
              </bdi>
              <button
                type="submit"
                aria-describedby={`letter-${id}-${letter.id}`}
                className={buttonClass('secondary', 'min-h-11! py-1!')}
              >
                {t('writeLetter')}
              </button>
            </ButtonForm>
          ))}
        </div>
      )}
    </div>
  )
}
