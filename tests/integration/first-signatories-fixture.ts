import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { WebContext } from '@/features/context'
import { confirmFirstSignatory } from '@/features/first-signatories/confirm-or-decline'
import { inviteFirstSignatory } from '@/features/first-signatories/invite-first-signatory'
import { listFirstSignatories, listShownFirst } from '@/features/first-signatories/list-first-signatories'
import { loadFirstSignatory } from '@/features/first-signatories/load-first-signatory'
import { loadPetition } from '@/features/petitions/load-petition'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import type { FaultySmtp } from '@/tests/faults/smtp-server'
import type { TestDatabase } from './harness'

/** What somebody confirms. */
export const evasAnswer = { name: 'Eva Berg', role: 'Poet', organisation: '' }

/** An address that nobody else has. */
export const address = (what: string) => `${what}-${randomUUID().slice(0, 8)}@example.org`

/** Petitions whose organiser asks people to stand at their head; `smtp` is where the worker's mails arrive. */
export function createHeads(database: TestDatabase, smtp: FaultySmtp) {
  const { owner, keys } = database
  const web = (now = new Date()): WebContext => ({ db: database.web, keys: keys.web, now })

  /** The secret in the newest mail to an address, once so many have come. */
  async function link(email: string, mails = 1): Promise<string> {
    await expect.poll(() => smtp.to(email).length, { timeout: 60_000 }).toBe(mails)
    return /first-signatories\/([\w-]{43})/.exec(smtp.to(email).at(-1)?.mail.text ?? '')?.[1] ?? ''
  }

  const confirm = (token: string, now = new Date()) => confirmFirstSignatory(web(now), { token, form: evasAnswer })

  async function createHead() {
    const team = await createTeam(owner, { name: 'Friends of the miners' })
    const ada = await createOrganiser(owner, { teamId: team.id })
    const campaign = await createCampaign(owner, { teamId: team.id })
    const petition = await createPetition(owner, keys.web, { campaignId: campaign.id })
    const load = async <A extends 'edit' | 'see'>(ability: A) => {
      const loaded = await loadPetition(web(), ada, ability, petition.id)
      if (!loaded) throw new Error('The petition is not there')
      return loaded
    }
    const invite = async (email: string, name = 'Eva Berg', group: 'first' | 'committee' = 'first') =>
      inviteFirstSignatory(web(), {
        petition: await load('edit'),
        form: { name, email, group },
        by: 'Ada',
        locale: 'en',
      })
    const list = async (now = new Date()) => listFirstSignatories(web(now), await load('see'))
    const loaded = async (at: number) => {
      const signatory = await loadFirstSignatory(web(), ada, 'edit', (await list())[at]?.id ?? '')
      if (!signatory) throw new Error('Not found')
      return signatory
    }
    /** Invites, waits for the mail and reads its link. */
    const invited = async (email: string, name?: string, group?: 'first' | 'committee') => {
      expect(await invite(email, name, group)).toEqual({ ok: true })
      return link(email)
    }
    const shown = () => listShownFirst(web(), petition.id)
    return { team, ada, petition, load, invite, invited, list, loaded, shown }
  }
  return { createHead, web, link, confirm }
}
