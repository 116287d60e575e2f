import { getTranslations } from 'next-intl/server'
import { redactSignatory } from '@/features/letters/redact-signatory'
import { direction } from '@/features/places/languages'
import type { Cosign } from '@/features/signatories/read-cosign-link'
import { shownSignatory } from './cosign-loader'

/** Who will read the letter, and the lines each of them sees of this person: the same that stand in their copy. */
export async function CosignReaders({ cosign }: { cosign: Cosign }) {
  const t = await getTranslations('signatories.cosign')
  const { readers, content } = cosign
  const shown = shownSignatory(cosign)
  return (
    <section aria-labelledby="readers" className="rounded-md border border-line bg-paper p-5 shadow-sheet">
      <h2 id="readers" className="text-xl">
        {t('readers.title')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('readers.text')}</p>
      <dl className="mt-4">
        {readers.map(({ reader, name, redaction }, at) => (
          <div key={String(at)} data-reader={reader} className="border-t border-line py-3">
            <dt className="text-sm text-muted">
              <span className="font-semibold text-ink">{t(`readers.kinds.${reader}`)}</span>
              {name && ` · ${name}`}
            </dt>
            <dd lang={content.locale} dir={direction(content.locale)} className="mt-1 border-s-4 border-accent ps-3">
              {redactSignatory(content.locale, shown, redaction).map((line) => (
                <bdi key={line} className="block">
                  {line}
                </bdi>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
