import { getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/notice'

const good = [
  'added',
  'removed',
  'begun',
  'begun-all',
  'updated',
  'changed',
  'frozen-now',
  'closing',
  'note',
  'plan-b',
  'plan-b-waits',
  'closed',
] as const
const warn = [
  ...([
    'none',
    'started',
    'some',
    'nothing',
    'over',
    'no-door',
    'no-text',
    'frozen',
    'nobody',
    'gate',
    'past',
  ] as const),
  ...(['not-refused', 'not-frozen', 'not-out', 'not-found'] as const),
]

/** What came of the last press, in words. Nothing for a code nobody knows. */
export async function SetNotice({ told }: { told: string | undefined }) {
  const t = await getTranslations('letter-sets.told')
  const code = [...good, ...warn].find((known) => known === told)
  if (!code) return null
  const isGood = (good as readonly string[]).includes(code)
  return (
    <div role="status" className="mt-6">
      <Notice tone={isGood ? 'good' : 'warn'} title={t(code)} />
    </div>
  )
}
