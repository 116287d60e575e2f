import { getLocale, getTranslations } from 'next-intl/server'
import { textPieces } from '@/features/petitions/text-file'
import { direction } from '@/features/places/languages'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { signaturePath } from '@/features/signatures/rules'
import { WrittenText } from '@/features/texts/web/written-text'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { ComparedText } from '@/ui/compared-text'
import { Fold } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { ownChange } from './own-change-loader'

interface Props {
  token: string
  signature: OwnSignatureView
  accent: string
}

/** The text that somebody signed and the newer one, with every difference marked, and a button that signs the newer one. */
export async function OwnTextPage({ token, signature, accent }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('versions.own')
  const names = await getTranslations('petitions.pieces')
  const code = await getTranslations('signatures.code.notices')
  const format = await getFormatter()
  const change = await ownChange(signature)
  const { notice } = formState()
  const own = signaturePath.own(locale, token)
  return (
    <main id="content" data-accent={accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={own}>{t('back')}</BackLink>
        {notice === 'too-many' && <Notice tone="error" title={code('too-many')} />}
        {notice === 'changed' && <Notice tone="warn" title={t('changedAgain')} />}
        <PageTitle lead={change && t('lead', { date: format.dateTime(change.to.publishedOn, { dateStyle: 'long' }) })}>
          {t('title')}
        </PageTitle>
        {change ? (
          <>
            <Section id="differences" title={t('differences')}>
              {change.pieces.length ? (
                <>
                  <p className="mb-5 text-muted">{t('legend')}</p>
                  <ComparedText
                    lang={change.to.locale}
                    dir={direction(change.to.locale)}
                    parts={change.pieces.map(({ piece, compared }) => ({ name: names(piece), pieces: compared }))}
                  />
                </>
              ) : (
                <p>{t('sameWords')}</p>
              )}
            </Section>
            <div className="mt-8 border-t border-line">
              {(['before', 'after'] as const).map((side) => {
                const { locale: language, version } = change[side === 'before' ? 'from' : 'to']
                return (
                  <Fold key={side} title={t(side, { version })}>
                    <div className="space-y-4">
                      {textPieces
                        .filter((piece) => change[side][piece] !== '')
                        .map((piece) => (
                          <section key={piece}>
                            <h3 className="text-sm font-semibold text-muted" lang={locale}>
                              {names(piece)}
                            </h3>
                            <WrittenText text={change[side][piece]} lang={language} dir={direction(language)} />
                          </section>
                        ))}
                    </div>
                  </Fold>
                )
              })}
            </div>
            <Section id="choose" title={t('choose')}>
              <p className="mb-4">{t('keep', { version: change.from.version })}</p>
              {change.open ? (
                <form action={`${own}/text`} method="post">
                  <input type="hidden" name="version" value={change.to.version} />
                  <input type="hidden" name="language" value={change.to.locale} />
                  <input type="hidden" name="hash" value={change.to.hash} />
                  <p className="mb-4">{t('replace', { version: change.to.version })}</p>
                  <Button>{t('sign')}</Button>
                </form>
              ) : (
                <p>{t('closed')}</p>
              )}
            </Section>
          </>
        ) : (
          <p>{t('same', { version: signature.version })}</p>
        )}
      </Wrap>
    </main>
  )
}
