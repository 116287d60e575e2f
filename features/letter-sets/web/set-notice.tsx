import { getTranslations } from 'next-intl/server'
import { Told } from '@/ui/told'

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
const bad = [
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
    'choose',
  ] as const),
  ...(['not-refused', 'not-frozen', 'not-out', 'not-found'] as const),
]

/** What came of the last press, in words. Nothing for a code nobody knows. */
export async function SetNotice({ told }: { told: string | undefined }) {
  const t = await getTranslations('letter-sets.told')
  return <Told told={told} good={good} bad={bad} say={(code) => t(code)} />
}
