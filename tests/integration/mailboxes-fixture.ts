import { confirmSignature } from '@/features/signatures/confirm-signature'
import type { SignInput } from '@/features/signatures/schema'
import type { TestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

export const now = new Date('2026-03-01T12:00:00Z')
export const home = 'home@example.org'
export const ada = { name: 'Ada Signer', country: 'DE' }
export const ben = { name: 'Ben Signer', country: 'FR' }

/** A petition, and a mailbox that several people may share; each form says from which country it comes. */
export async function createMailbox(database: TestDatabase, email = home) {
  const fixture = await createFixture(database)
  const { petition, sign, signatures, web } = fixture
  const type = (form: Partial<SignInput>, at = now, as = email) => sign(as, form, at)
  const mails = async () => (await openMails(database, 'confirm_signature', petition.id)).reverse()
  /** The secret of the mail about the form from that country. */
  const secret = async (country: string) => {
    const form = (await signatures()).find((one) => one.country === country && one.state === 'pending')
    return (await mails()).find(({ row }) => row.aboutId === form?.id)?.token ?? ''
  }
  const confirm = (token: string, at = now) => confirmSignature(web(at), { token, chosen: choose('full') })
  const join = async (form: { name: string; country: string }, at = now) => {
    await type(form, at)
    const outcome = await confirm(await secret(form.country), at)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.manageToken
  }
  const states = async () =>
    (await signatures()).map(({ country, state }) => `${country} ${state}`).sort((a, b) => a.localeCompare(b))
  return { ...fixture, type, mails, secret, confirm, join, states }
}
