import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { ownName } from '@/features/places/languages'
import { countPath, type VersionCount, versionParts } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { publishedFiles } from './count-loaders'
import { Fingerprint } from './fingerprint'
import { SumLines } from './sum-lines'

interface Props {
  petition: PublicPetition
  versions: readonly VersionCount[]
  changes: (version: number) => ReactNode
}

/** The texts as they are published, how many signed which version, and how that number comes from the lists. */
export async function VersionSums({ petition, versions, changes }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('receipts.count.versions')
  const format = await getFormatter()
  const { texts } = await publishedFiles(petition.id, 1)
  return (
    <Section id="versions" title={t('title')}>
      <p>{t('lead', { count: versions.length })}</p>
      {versions.map((count) => {
        const { version, confirmed } = count
        // What there is none of takes nothing away.
        const parts = versionParts.filter(
          (part) => part !== 'confirmed' && (count[part] > 0 || part.endsWith('listed')),
        )
        return (
          <section key={version} aria-labelledby={`version-${version}`} className="mt-8">
            <h3 id={`version-${version}`} className="text-lg font-semibold">
              {t('signed', { version, count: confirmed, number: format.number(confirmed) })}
            </h3>
            <ul className="mt-2 mb-4 space-y-2">
              {texts
                .filter((text) => text.version === version)
                .map(({ locale: language, hash }) => (
                  <li key={language}>
                    <a href={countPath.text(locale, petition.slug, { version, language })} lang={language}>
                      {ownName(language)}
                    </a>
                    <Fingerprint of={hash} />
                  </li>
                ))}
            </ul>
            {changes(version)}
            <SumLines
              lines={parts.map((part) => ({ name: t(`parts.${part}`), value: format.number(count[part]) }))}
              sum={{ name: t('parts.confirmed'), value: format.number(confirmed) }}
            />
          </section>
        )
      })}
    </Section>
  )
}
