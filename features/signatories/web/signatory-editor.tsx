'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useOptimistic, useState, useTransition } from 'react'
import type { DeskSignatory, SignatoryList } from '@/features/signatories/list-signatories'
import { isToBeAsked } from '@/features/signatories/rules'
import { buttonClass } from '@/ui/button'
import { SortableList } from '@/ui/editor/sortable-list'
import { AddPeople } from './add-people'
import type { Reason } from './person-form'
import { invitePeople, orderPeople, removePerson } from './signatory-actions'
import { SignatoryRow } from './signatory-row'

interface Props {
  letterId: string
  country: string
  list: SignatoryList
}

interface Told {
  tone: 'good' | 'error'
  text: string
  /** Somebody who was just taken off and can be put back. */
  undo?: DeskSignatory
}

/** The people under a letter while it is open: in order, each with what can be done next, and a way to add more. */
export function SignatoryEditor({ letterId, country, list }: Props) {
  const t = useTranslations('signatories')
  const router = useRouter()
  const locale = useLocale()
  const [told, setTold] = useState<Told | null>(null)
  const [pending, start] = useTransition()
  // The order as it was just set, until the page has it too.
  const [order, setOrder] = useOptimistic(list.signatories.map(({ id }) => id))
  const people = order.flatMap((id) => list.signatories.find((one) => one.id === id) ?? [])
  const toAsk = people.filter(isToBeAsked).length

  const act = (
    run: () => Promise<{ ok: boolean; reason?: Reason | 'invalid' } & { invited?: number }>,
    good: string,
    undo?: DeskSignatory,
  ) =>
    start(async () => {
      const outcome = await run()
      if (outcome.ok)
        setTold({
          tone: 'good',
          text: outcome.invited ? t('told.invited', { count: outcome.invited }) : good,
          ...(undo && { undo }),
        })
      else
        setTold({
          tone: 'error',
          text: t(`told.${outcome.reason === 'invalid' ? 'failed' : (outcome.reason ?? 'failed')}`),
        })
      router.refresh()
    })

  return (
    <div className="space-y-4" aria-busy={pending}>
      <div role="status">
        {told && (
          <p
            className={`flex flex-wrap items-center gap-x-4 border-s-4 px-4 py-2 ${told.tone === 'good' ? 'border-good bg-good-soft' : 'border-error bg-error-soft'}`}
          >
            {told.text}
            {told.undo && (
              <button
                type="button"
                className="min-h-11 cursor-pointer font-semibold underline"
                onClick={() => {
                  const { id, name } = told.undo as DeskSignatory
                  act(() => removePerson(letterId, { id, undo: true }), t('told.restored', { name }))
                }}
              >
                {t('undo')}
              </button>
            )}
          </p>
        )}
      </div>
      <SortableList
        items={people}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        onMove={(from, to) => {
          const ids = people.map(({ id }) => id)
          const next = ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] as string)
          start(async () => {
            setOrder(next)
            const outcome = await orderPeople(letterId, next)
            if (!outcome.ok) setTold({ tone: 'error', text: t('told.failed') })
            router.refresh()
          })
        }}
      >
        {(signatory) => (
          <SignatoryRow
            letterId={letterId}
            signatory={signatory}
            written={list.written}
            busy={pending}
            onInvite={() => act(() => invitePeople(letterId, { who: { id: signatory.id }, screen: locale }), '')}
            onRemove={() =>
              act(
                () => removePerson(letterId, { id: signatory.id, undo: false }),
                t('told.removed', { name: signatory.name }),
                signatory,
              )
            }
            onTold={(text) => {
              setTold({ tone: 'good', text })
              router.refresh()
            }}
          />
        )}
      </SortableList>
      {list.written && toAsk > 0 && (
        <button
          type="button"
          disabled={pending}
          className={buttonClass('primary')}
          onClick={() => act(() => invitePeople(letterId, { who: 'all', screen: locale }), '')}
        >
          {t('inviteAll', { count: toAsk })}
        </button>
      )}
      <AddPeople
        letterId={letterId}
        country={country}
        onAdded={(count) => {
          setTold({ tone: 'good', text: t('told.added', { count }) })
          router.refresh()
        }}
      />
    </div>
  )
}
