import type { OutcomeGroup } from './rules'

const tones = {
  accepted: 'good',
  answered: 'good',
  promised: 'accent',
  refused: 'error',
  open: 'plain',
  failed: 'warn',
} as const satisfies Record<OutcomeGroup, string>

/** The colour in which screens show a group of outcomes. */
export function outcomeTone(group: OutcomeGroup): (typeof tones)[OutcomeGroup] {
  return tones[group]
}
