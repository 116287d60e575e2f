import type { Ability } from '@/features/access/policy'
import { loadEvent } from '@/features/events/load-event'
import { readEvent } from '@/features/events/read-event'
import { openCampaignPage } from '@/server/campaign-page'

/** An event for one page of the desk, with what its editor holds and the head of the page. */
export async function deskEvent<A extends Ability>(locale: string, id: string, ability: A) {
  const page = await openCampaignPage(locale, loadEvent, ability, id)
  const form = await readEvent(page.desk.context, page.permitted)
  return { ...page, form }
}
