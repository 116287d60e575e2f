import type { Context, Writer } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { EventState, SignUpState } from '@/generated/prisma/enums'

/** The page of somebody who comes. It has no name and no address: this process cannot open them. */
export interface OwnSignUp {
  id: string
  state: SignUpState
  people: number
  event: {
    id: string
    slug: string
    state: EventState
    notice: number
    takesSignUps: boolean
    startsAt: Date | null
    endsAt: Date | null
    remindAt: Date | null
  }
}

/** Looks at what the link of a mail leads to, without changing anything. Undefined for one that leads nowhere. */
export async function readOwnSignUp(
  { db }: { db: Context['db'] | Writer },
  token: string,
): Promise<OwnSignUp | undefined> {
  if (!isToken(token)) return undefined
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'own_sign_up' },
    select: { aboutId: true },
  })
  const row = link && (await db.signUp.findUnique({ where: { id: link.aboutId }, select: own }))
  return row ?? undefined
}

const own = {
  id: true,
  state: true,
  people: true,
  event: {
    select: {
      id: true,
      slug: true,
      state: true,
      notice: true,
      takesSignUps: true,
      startsAt: true,
      endsAt: true,
      remindAt: true,
    },
  },
} as const
