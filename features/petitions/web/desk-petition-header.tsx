import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { collectedPath } from '@/features/collected/rules'
import { endorsePath } from '@/features/endorsements/rules'
import { exportPath } from '@/features/exports/rules'
import { countWaitingFirst } from '@/features/first-signatories/count-waiting-first'
import { firstSignatoryPath } from '@/features/first-signatories/rules'
import { handInPath } from '@/features/hand-ins/rules'
import { paperPath } from '@/features/paper/rules'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { deskPetitionPath } from '@/features/petitions/rules'
import { stallPath } from '@/features/stalls/rules'
import { TextHeader } from '@/features/texts/web/text-header'
import { thanksPath } from '@/features/thanks/rules'
import { webContext } from '@/server/context'
import { Tag } from '@/ui/page'

export interface PetitionHead {
  id: string
  slug: string
  title: string
  state: PetitionKey['state']
  campaign: { id: string; title: string; role: DeskCampaign['role'] }
}

/** Name, state and pages of a petition on the desk. */
export async function DeskPetitionHeader({
  petition,
  current,
}: {
  petition: PetitionHead
  current:
    | 'signatures'
    | 'edit'
    | 'thanks'
    | 'first-signatories'
    | 'endorsements'
    | 'paper'
    | 'stalls'
    | 'collected'
    | 'hand-in'
    | 'export'
}) {
  const locale = await getLocale()
  const t = await getTranslations()
  const waiting = await countWaitingFirst(webContext(), petition.id)
  const base = deskPetitionPath.one(locale, petition.id)
  return (
    <TextHeader
      title={petition.title}
      campaign={{ title: petition.campaign.title, page: deskCampaignPath.one(locale, petition.campaign.id) }}
      publicPage={petition.state === 'draft' ? null : `/${locale}/petitions/${petition.slug}`}
      tabs={[
        { href: base, name: t('texts.tabs.signatures'), current: current === 'signatures' },
        { href: `${base}/edit`, name: t('texts.tabs.text'), current: current === 'edit' },
        { href: `${base}/preview`, name: t('texts.tabs.preview'), current: false },
        ...(may(petition.campaign.role, 'edit')
          ? [
              {
                href: thanksPath.one(locale, petition.id),
                name: t('thanks.desk.tab'),
                current: current === 'thanks',
              },
            ]
          : []),
        {
          href: firstSignatoryPath.desk(locale, petition.id),
          name:
            waiting > 0 ? t('first-signatories.desk.tabWaiting', { count: waiting }) : t('first-signatories.desk.tab'),
          current: current === 'first-signatories',
        },
        ...(may(petition.campaign.role, 'seeSignatures')
          ? [
              {
                href: endorsePath.desk(locale, { kind: 'petition', id: petition.id }),
                name: t('endorsements.desk.tab'),
                current: current === 'endorsements',
              },
            ]
          : []),
        ...(may(petition.campaign.role, 'countPaper') && petition.state !== 'draft'
          ? [
              {
                href: paperPath.ofPetition(locale, petition.id),
                name: t('paper.desk.tab'),
                current: current === 'paper',
              },
            ]
          : []),
        ...(may(petition.campaign.role, 'seeSignatures')
          ? [
              {
                href: stallPath.desk(locale, petition.id),
                name: t('stalls.desk.tab'),
                current: current === 'stalls',
              },
            ]
          : []),
        ...(may(petition.campaign.role, 'collect') && petition.state !== 'draft'
          ? [
              {
                href: collectedPath.ofPetition(locale, petition.id),
                name: t('collected.desk.tab'),
                current: current === 'collected',
              },
            ]
          : []),
        ...(petition.state === 'draft'
          ? []
          : [
              {
                href: handInPath.one(locale, petition.id),
                name: t('hand-ins.desk.tab'),
                current: current === 'hand-in',
              },
            ]),
        ...(may(petition.campaign.role, 'export') && petition.state !== 'draft'
          ? [
              {
                href: exportPath.ofPetition(locale, petition.id),
                name: t('exports.tab'),
                current: current === 'export',
              },
            ]
          : []),
      ]}
    >
      {t('frame.desk.petition')}
      <Tag tone={petition.state === 'open' ? 'good' : petition.state === 'draft' ? 'warn' : 'plain'}>
        {t(`petitions.desk.states.${petition.state}`)}
      </Tag>
    </TextHeader>
  )
}
