import { getTranslations } from 'next-intl/server'
import type { PostDoubt } from '@/features/addressees/judge-postal-address'
import { CheckFirst } from '@/ui/check-first'
import { Notice } from '@/ui/notice'

interface Props {
  doubt: PostDoubt | undefined
  /** As a line of its own among others, without a frame. */
  plain?: boolean
}

/** What is to be checked before anything is posted; nothing where the address is sound. */
export async function PostDoubtNotice({ doubt, plain = false }: Props) {
  const t = await getTranslations('addressees.postDoubt')
  if (doubt === undefined) return null
  if (plain) return <CheckFirst title={t('title')} text={t(doubt)} />
  return (
    <Notice tone="warn" title={t('title')}>
      <p>{t(doubt)}</p>
    </Notice>
  )
}
