import type { WebContext } from '@/features/context'
import { continueSession } from '@/features/organisers/continue-session'
import { endSession } from '@/features/organisers/end-session'
import { openSession } from '@/features/organisers/open-session'
import { readOrganiser } from '@/features/organisers/read-organiser'
import { sessionLife, signInLife } from '@/features/organisers/rules'
import { takeSignInToken } from '@/features/organisers/take-sign-in-token'

const asUser = <User extends { id: string; email: string }>(organiser: User) => ({ ...organiser, emailVerified: null })

/**
 * Our tables as next-auth sees them (its Adapter). Only SHA-256 of tokens are kept, and nobody becomes an organiser by
 * signing in. Errors are added to `troubles`: next-auth would turn a database that is down into a wrong link.
 */
export function organiserAdapter(context: WebContext, troubles: unknown[]) {
  const watch =
    <Input, Output>(act: (input: Input) => Promise<Output>) =>
    async (input: Input): Promise<Output> => {
      try {
        return await act(input)
      } catch (error) {
        troubles.push(error)
        throw error
      }
    }
  return {
    createUser: () => Promise.reject(new Error('Organisers come by invitation only')),
    linkAccount: () => undefined,
    getUser: () => null,
    getUserByAccount: () => null,
    getUserByEmail: watch(async (email: string) => {
      const organiser = await readOrganiser(context, { email })
      return organiser && asUser(organiser)
    }),
    updateUser: watch(async ({ id }: { id: string }) =>
      asUser((await readOrganiser(context, { id })) ?? { id, email: '' }),
    ),
    createSession: watch(async ({ sessionToken, userId }: { sessionToken: string; userId: string }) => {
      const opened = await openSession(context, { organiserId: userId, token: sessionToken })
      if (!opened.ok) throw new Error('The organiser was removed while signing in')
      return { sessionToken, userId, expires: opened.expiresAt }
    }),
    getSessionAndUser: watch(async (sessionToken: string) => {
      const organiser = await continueSession(context, sessionToken)
      const expires = new Date(context.now.getTime() + sessionLife)
      return organiser && { session: { sessionToken, userId: organiser.id, expires }, user: asUser(organiser) }
    }),
    updateSession: () => null,
    deleteSession: watch((sessionToken: string) => endSession(context, sessionToken)),
    // Written together with its mail already, in one statement.
    createVerificationToken: () => undefined,
    useVerificationToken: watch(async ({ token }: { token: string }) => {
      const taken = await takeSignInToken(context, Buffer.from(token, 'hex'))
      const expires = new Date(context.now.getTime() + signInLife)
      return taken && { identifier: taken.email, token, expires }
    }),
  }
}
