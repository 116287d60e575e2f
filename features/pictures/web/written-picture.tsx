import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { pictureFolderPath } from '@/features/pictures/rules'
import type { ShownPicture } from '@/features/pictures/show-picture'
import { Picture } from '@/ui/picture'

interface Props {
  picture: ShownPicture
  caption?: ReactNode
  sizes?: string
  first?: boolean
  className?: string
}

/** A picture that organisers put beside a text, with who made it. */
export function WrittenPicture({ picture, ...rest }: Props) {
  const locale = useLocale()
  const t = useTranslations('pictures')
  const { id, widths, width, height, alt, credit } = picture
  return (
    <Picture
      folder={pictureFolderPath(locale, id)}
      {...{ widths, width, height, alt }}
      lang={picture.locale === locale ? undefined : picture.locale}
      credit={credit === '' ? undefined : t('credit', { name: credit })}
      {...rest}
    />
  )
}
