import { getTranslations } from 'next-intl/server'
import type { PostDoubt } from '@/features/addressees/judge-postal-address'
import { CheckFirst } from '@/ui/check-first'

/** What is to be checked before a letter is posted; nothing where the address is sound. */
export async function PostDoubtLine({ doubt }: { doubt: PostDoubt | undefined }) {
  const t = await getTranslations('addressees.postDoubt')
  return doubt && <CheckFirst title={t('title')} text={t(doubt)} />
}
