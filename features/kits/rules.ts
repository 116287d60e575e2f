import { day } from '@/features/days'
import type { KitState, LetterState } from '@/generated/prisma/enums'

/** A printed kit is kept so long; it can be printed anew at any time. */
export const kitLife = 30 * day
/** A worker that takes longer over a kit is taken for dead, and another one prints it. */
export const printLease = 3 * 60_000

/** States of a letter whose words no longer change: what was printed stays true. */
export const kitStates: readonly LetterState[] = ['frozen', 'out']

/** True for a letter that can have a kit. */
export function takesKit(state: LetterState): boolean {
  return kitStates.includes(state)
}

/** Where a kit stands for those who wait for it. */
export type KitStage = KitState | 'expired'

/** A finished kit whose file was deleted since is expired. */
export function stageOf({ state, fileId }: { state: KitState; fileId: string | null }): KitStage {
  return state === 'ready' && fileId === null ? 'expired' : state
}

/** Why a kit could not be printed, for the desk: too large or broken is nothing an organiser can tell apart. */
export const kitTroubles = ['print'] as const
export type KitTrouble = (typeof kitTroubles)[number]

/** The printed kit of a letter of a set, for those of the team who may see letters. */
export function kitPath(locale: string, letter: { id: string; modelLetterId: string }): string {
  return `/${locale}/desk/letters/${letter.modelLetterId}/set/${letter.id}/kit.pdf`
}
