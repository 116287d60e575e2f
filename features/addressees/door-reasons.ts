/** Why a door was chosen, in the order in which doors are tried. */
export const doorReasons = [
  'override',
  'resident',
  'accredited',
  'territory',
  'consulate',
  'permanent_mission',
  'ministry',
  'fallback',
  'nearest',
  'authority',
] as const
export type DoorReason = (typeof doorReasons)[number]
