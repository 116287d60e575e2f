import { pickTranslation } from '@/features/places/pick-translation'
import { widthsOf } from './rules'

/** The columns of a picture that is shown. */
export const shownPicture = {
  id: true,
  credit: true,
  width: true,
  height: true,
  texts: { select: { locale: true, alt: true } },
} as const

interface PictureRow {
  id: string
  credit: string
  width: number
  height: number
  texts: { locale: string; alt: string }[]
}

/** A picture as pages show it. */
export interface ShownPicture {
  id: string
  credit: string
  width: number
  height: number
  /** The widths of its files, smallest first. */
  widths: number[]
  /** What it shows, and in which language that is said. */
  alt: string
  locale: string
}

/** A picture in the asked language, else in that of its text. Null where there is none, and while nobody said what it shows. */
export function showPicture(row: PictureRow | null, asked: string, original: string): ShownPicture | null {
  const text = row && pickTranslation(row.texts, asked, original)
  if (!row || !text) return null
  const { id, credit, width, height } = row
  return { id, credit, width, height, widths: widthsOf(width), ...text }
}

/** A picture as the desk shows it, with what is said of it in every language. */
export interface DeskPictureWords extends Omit<ShownPicture, 'alt' | 'locale'> {
  texts: { locale: string; alt: string }[]
}

/** A picture for those who put it there. */
export function showDeskPicture(row: PictureRow): DeskPictureWords {
  return { ...row, widths: widthsOf(row.width) }
}
