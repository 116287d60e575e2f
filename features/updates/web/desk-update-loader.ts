import type { Ability } from '@/features/access/policy'
import { loadUpdate } from '@/features/updates/load-update'
import { readUpdate } from '@/features/updates/read-update'
import { openCampaignPage } from '@/server/campaign-page'

/** An update for one page of the desk, with what its editor holds and the head of the page. */
export async function deskUpdate<A extends Ability>(locale: string, id: string, ability: A) {
  const page = await openCampaignPage(locale, loadUpdate, ability, id)
  const form = await readUpdate(page.desk.context, page.permitted)
  return { ...page, form }
}
