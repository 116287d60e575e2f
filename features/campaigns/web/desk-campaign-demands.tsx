'use client'

import { useTranslations } from 'next-intl'
import { type CampaignForm, longestDemand } from '@/features/campaigns/schema'
import { buttonClass } from '@/ui/button'
import { textDirection } from '@/ui/editor/languages'
import { SortableList } from '@/ui/editor/sortable-list'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { moved, useKeys } from '@/ui/editor/use-keys'

type Props = FieldsProps<CampaignForm> & { orders: boolean }
type Demand = CampaignForm['demands'][number]
const box = 'block w-full rounded-sm border-2 border-edge bg-paper px-3 py-2 hover:border-ink aria-invalid:border-error'

/** The demands of a campaign, in an order of its own, each in the language that is being written. */
export function DeskCampaignDemands({ form, locale, fault, readOnly, orders, change }: Props) {
  const t = useTranslations()
  const keys = useKeys<Demand>()
  const isOriginal = locale === form.originalLocale
  const wordsOf = (demand: Demand, language: string) =>
    demand.texts.find((text) => text.locale === language)?.text ?? ''
  const update = (at: number, place: string, with_: (demand: Demand) => Demand) =>
    change(`${place} ${at}`, (before) => ({
      ...before,
      demands: before.demands.map((demand, index) => (index === at ? keys.hand(demand, with_(demand)) : demand)),
    }))
  const write = (at: number, text: string) =>
    update(at, `demand ${locale}`, (demand) => ({
      ...demand,
      texts: [...demand.texts.filter((one) => one.locale !== locale), { locale, text }],
    }))
  return (
    <section aria-labelledby={`demands-${locale}`}>
      <h2 id={`demands-${locale}`} className="text-lg">
        {t('texts.fields.demands')}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        {isOriginal ? t('campaigns.desk.hints.demands') : t('campaigns.desk.hints.demandsBeside')}
      </p>
      <SortableList
        items={form.demands}
        keyOf={keys.of}
        nameOf={(_, at) => t('campaigns.desk.demands.demand', { number: at + 1 })}
        onMove={
          orders
            ? (from, to) => change('order', (before) => ({ ...before, demands: moved(before.demands, from, to) }))
            : undefined
        }
      >
        {(demand, at) => {
          const textAt = demand.texts.findIndex((text) => text.locale === locale)
          const wrong = fault(`demands.${at}.texts.${textAt}.text`)
          const id = `demand-${at}-${locale}`
          return (
            <div className="space-y-2">
              <label htmlFor={id} className="text-sm font-semibold">
                {t('campaigns.desk.demands.demand', { number: at + 1 })}
              </label>
              {!isOriginal && (
                <p
                  lang={form.originalLocale}
                  dir={textDirection(form.originalLocale)}
                  className="rounded-sm bg-soft p-2 text-sm"
                >
                  {wordsOf(demand, form.originalLocale)}
                </p>
              )}
              <textarea
                id={id}
                rows={2}
                maxLength={longestDemand}
                value={wordsOf(demand, locale)}
                onChange={(event) => write(at, event.target.value)}
                lang={locale}
                dir={textDirection(locale)}
                readOnly={readOnly}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={wrong ? `${id}-error` : undefined}
                className={box}
              />
              {wrong && (
                <p id={`${id}-error`} className="text-sm font-semibold text-error">
                  {wrong}
                </p>
              )}
              {isOriginal && orders && (
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <label className="flex flex-wrap items-center gap-2 text-sm">
                    {t('campaigns.desk.demands.metOn')}
                    <input
                      type="date"
                      value={demand.metOn ?? ''}
                      onChange={(event) =>
                        update(at, 'met', (before) => ({ ...before, metOn: event.target.value || null }))
                      }
                      className="min-h-11 rounded-sm border-2 border-edge px-2"
                    />
                  </label>
                  <button
                    type="button"
                    className={buttonClass('quiet', 'min-h-11! py-1! text-sm! text-error!')}
                    onClick={() =>
                      change('remove demand', (before) => ({
                        ...before,
                        demands: before.demands.filter((_, index) => index !== at),
                      }))
                    }
                  >
                    {t('campaigns.desk.demands.removeDemand', { number: at + 1 })}
                  </button>
                </div>
              )}
            </div>
          )
        }}
      </SortableList>
      {isOriginal && orders && (
        <button
          type="button"
          className={buttonClass('secondary', 'mt-4')}
          onClick={() => {
            const id = `demand-${form.demands.length}-${locale}`
            change('add demand', (before) => ({
              ...before,
              demands: [...before.demands, { id: null, metOn: null, texts: [{ locale, text: '' }] }],
            }))
            setTimeout(() => document.getElementById(id)?.focus(), 0)
          }}
        >
          {t('campaigns.desk.demands.addDemand')}
        </button>
      )}
    </section>
  )
}
