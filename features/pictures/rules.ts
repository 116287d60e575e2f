import { PictureFormat } from '@/generated/prisma/enums'

/** Points a picture is wide in its files, smallest first; one that is narrower ends at its own width. */
export const pictureWidths = [480, 960, 1600] as const
/** Formats of each of them, the smallest first: a browser takes the first that it knows. */
export const pictureFormats = Object.values(PictureFormat)
/** Bytes that an AVIF of a phone (up to 960 points) shall not go beyond. */
export const phoneBytes = 60_000
/** Pictures that one team keeps. */
export const mostTeamPictures = 20_000
export const longestCredit = 200
export const longestAlt = 500

const mimes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const satisfies Record<
  PictureFormat,
  string
>

/** The type of a format, as it is sent. */
export function mimeOf(format: PictureFormat): string {
  return mimes[format]
}

/** The widths that a picture of this width is kept in. */
export function widthsOf(width: number): number[] {
  return [...new Set(pictureWidths.map((one) => Math.min(one, width)))]
}

/** What stands before the id of a picture in a text: `![What it shows](picture:0f8e…)`. */
export const picturePrefix = 'picture:'

/** The folder of the files of a picture: `/480.avif` and so on are below it. */
export function pictureFolderPath(locale: string, id: string): string {
  return `/${locale}/pictures/${id}`
}

/** One file of a picture. */
export function pictureFilePath(locale: string, id: string, width: number, format: PictureFormat): string {
  return `${pictureFolderPath(locale, id)}/${width}.${format}`
}

/** Which file an address asks for: "960.avif". Undefined for what no picture has. */
export function parsePictureFile(name: string): { width: number; format: PictureFormat } | undefined {
  const [, width = '', ending = ''] = /^([1-9]\d{0,4})\.(\w{3,4})$/.exec(name) ?? []
  const format = pictureFormats.find((one) => one === ending)
  return format && { width: Number(width), format }
}

/** The page of the desk that a form of a picture stands on, where it is one: the form leads back to it. */
export function pageOfForm(locale: string, page: string): string {
  return /^\/[a-z]{2}\/desk\/[\w/-]{1,200}(#[\w-]{1,40})?$/.test(page) ? page : `/${locale}/desk`
}

/** The name of the field for what a picture shows, in a language. */
export const altField = (locale: string) => `alt.${locale}`
