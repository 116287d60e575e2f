import { getTranslations } from 'next-intl/server'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import type { DeskPath } from '@/server/address-patterns'

/** The lists of a campaign that hold things with a page on the desk: "petitions". */
type List = {
  [Name in keyof DeskCampaign]: DeskCampaign[Name] extends { id: string; title: string }[] ? Name : never
}[keyof DeskCampaign]

/** What belongs to a campaign, in the order of the menu: the word for one of each, and its page. */
const parts = {
  petitions: { word: 'petition', page: '/desk/petitions/[id]' },
  letters: { word: 'letter', page: '/desk/letters/[id]' },
} as const satisfies Record<List, { word: string; page: DeskPath }>

/** What the menu of the desk shows below a campaign: what each thing is, its title, and where its page is. */
export async function listCampaignParts(campaign: DeskCampaign, locale: string) {
  const t = await getTranslations('frame.desk')
  return (Object.keys(parts) as List[]).flatMap((list) => {
    const { word, page } = parts[list]
    return campaign[list].map(({ id, title }) => ({
      kind: t(word),
      title,
      href: `/${locale}${page.replace('[id]', id)}`,
    }))
  })
}
