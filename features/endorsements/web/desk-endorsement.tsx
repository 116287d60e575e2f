import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedEndorsement } from '@/features/endorsements/list-endorsements'
import { mayBe } from '@/features/endorsements/rules'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { Words } from '@/ui/words'
import { showOrganisation } from './desk-endorsement-actions'
import { RefuseForm } from './refuse-form'

/** One organisation as an organiser looks at it: what would be shown, what hints at who it is, and what can be done. */
export async function DeskEndorsement({ one, moderates }: { one: ListedEndorsement; moderates: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk')
  const format = await getFormatter()
  const { id, name, town, country, website, state, mark } = one
  return (
    <div className="space-y-3 wrap-anywhere">
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
