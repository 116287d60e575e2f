import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { exportPath } from '@/features/exports/rules'
import { type ExportKind, exportKindsOf, isExportKind } from '@/features/exports/schema'
import { PageTabs } from '@/ui/page-tabs'
import { Words } from '@/ui/words'
import { AskForm } from './ask-form'

interface Props {
  about: { kind: 'petition' | 'campaign'; id: string }
  /** The kind of file, as the address names it. */
  asked: string | undefined
  /** Nobody else on the team may approve it. */
  alone: boolean
  /** Letters whose kits may carry the names, and the one that the address names. */
  letters?: ComponentProps<typeof AskForm>['letters']
  letter?: string | undefined
  /** Partners of the campaign, and the one that the address names. */
  partners?: ComponentProps<typeof AskForm>['partners']
  partner?: string | undefined
}

/** Asks for a file about a petition or a campaign: what will be in it, who approves it, how long it stays. */
export async function AskPage({ about, asked, alone, letters = [], letter, partners = [], partner }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('exports')
  const kinds = exportKindsOf(about.kind).filter((one) => one !== 'partner' || partners.length > 0)
  const kind = (isExportKind(asked) && kinds.includes(asked) ? asked : kinds[0]) as ExportKind
  const page = exportPath[about.kind === 'petition' ? 'ofPetition' : 'ofCampaign'](locale, about.id)
  return (
    <section aria-labelledby="ask" className="mt-8">
      <h2 id="ask" className="text-2xl">
        {t('ask.title')}
      </h2>
      {kinds.length > 1 && (
        <PageTabs
          label={t('ask.kinds')}
          link={Link}
          tabs={kinds.map((one) => ({
            href: `${page}?kind=${one}`,
            name: t(`kinds.${one}.name`),
            current: one === kind,
          }))}
        />
      )}
      <div className="my-8 max-w-text space-y-2 border-s-4 border-edge ps-4">
        <p className="font-semibold">{t('ask.what')}</p>
        <p>{t(`kinds.${kind}.holds`)}</p>
        <p>{t(`kinds.${kind}.never`)}</p>
      </div>
      <Words of="exports.ask">
        <AskForm key={kind} {...{ about, kind, alone, letters, letter, partners, partner }} />
      </Words>
      <p className="mt-10">
        <Link href={exportPath.list(locale)}>{t('title')}</Link>
      </p>
    </section>
  )
}
