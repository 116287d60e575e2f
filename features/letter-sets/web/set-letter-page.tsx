import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import { isLetterOpen } from '@/features/letter-sets/rules'
import { Fold } from '@/ui/fold'

export interface SetLetterSlots {
  signatories: ReactNode
  channels: ReactNode
  kit: ReactNode
  deliveries: ReactNode
  copies: ReactNode
  replies: ReactNode
}

interface Props extends SetLetterSlots {
  state: SetLetterView['state']
  /** Something folded has just been asked for. */
  unfolded: boolean
  head: ReactNode
  /** The next step first. */
  steps: ReactNode
  facts: ReactNode
  /** What would be different after it is brought up to date. */
  changes: ReactNode
  text: ReactNode
}

/** One letter on the desk: where it stands and what comes next, then its parts. */
export function SetLetterPage({ head, steps, facts, changes, ...parts }: Props) {
  return (
    <>
      {head}
      <div className="mt-8 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">{steps}</div>
        <div className="min-w-0 space-y-12 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {changes}
          <Parts {...parts} />
        </div>
        <aside className="space-y-8 lg:col-start-2">{facts}</aside>
      </div>
    </>
  )
}

/**
 * The parts in the order an organiser needs them: who signs what while it is open, the ways to the door once it is
 * frozen, what happened there when it is out. What is not yet there, or is over, is folded.
 */
async function Parts({ state, unfolded, text, ...slots }: Omit<Props, 'head' | 'steps' | 'facts' | 'changes'>) {
  const t = await getTranslations('letter-sets.parts')
  const { signatories, channels, kit, deliveries, copies, replies } = slots
  if (isLetterOpen(state)) {
    return (
      <>
        {signatories}
        {text}
        <Folded title={t('later')} open={unfolded}>
          {channels}
          {kit}
          {deliveries}
          {copies}
          {replies}
        </Folded>
      </>
    )
  }
  if (state === 'frozen') {
    return (
      <>
        {kit}
        {channels}
        {deliveries}
        {copies}
        {text}
        {signatories}
        {replies}
      </>
    )
  }
  return (
    <>
      {deliveries}
      {replies}
      {copies}
      {channels}
      <Folded title={t('letter')} open={unfolded}>
        {text}
        {signatories}
        {kit}
      </Folded>
    </>
  )
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <div className="border-t border-line">
      <Fold title={title} open={open}>
        <div className="space-y-12 pt-4">{children}</div>
      </Fold>
    </div>
  )
}
