import type { ReactNode } from 'react'

export interface SetLetterSlots {
  signatories: ReactNode
  channels: ReactNode
  kit: ReactNode
  deliveries: ReactNode
  copies: ReactNode
  replies: ReactNode
}

interface Props extends SetLetterSlots {
  head: ReactNode
  /** The next step first. */
  steps: ReactNode
  facts: ReactNode
  /** What would be different after it is brought up to date. */
  changes: ReactNode
  text: ReactNode
}

/** One letter on the desk: where it stands and what comes next, its text, and everything that happens to it. */
export function SetLetterPage({ head, steps, facts, changes, text, ...slots }: Props) {
  const { signatories, channels, kit, deliveries, copies, replies } = slots
  return (
    <>
      {head}
      <div className="mt-8 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">{steps}</div>
        <div className="min-w-0 space-y-12 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {changes}
          {deliveries}
          {signatories}
          {channels}
          {kit}
          {copies}
          {replies}
          {text}
        </div>
        <aside className="space-y-8 lg:col-start-2">{facts}</aside>
      </div>
    </>
  )
}
