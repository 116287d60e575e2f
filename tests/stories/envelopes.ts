/** A window envelope and the upper part of a folded sheet in it, in mm. */
export interface Envelope {
  name: string
  width: number
  height: number
  /** Of the window: from the left edge, from the bottom edge, its width and height. */
  window: { left: number; bottom: number; width: number; height: number }
}

const inch = 25.4
/** DIN 680: the window of long envelopes. */
const din = { left: 20, bottom: 15, width: 90, height: 45 }
/** Envelopes for A4, which is folded at 105 and 210 mm (DIN 5008, form B). */
export const dinLong: Envelope = { name: 'DIN long', width: 220, height: 110, window: din }
export const c65: Envelope = { name: 'C6/5', width: 229, height: 114, window: din }
/** US No. 10, 9 1/2 x 4 1/8 in, with its usual window. */
export const number10: Envelope = {
  name: 'No. 10',
  width: 9.5 * inch,
  height: 4.125 * inch,
  window: { left: 0.875 * inch, bottom: 0.5 * inch, width: 4.5 * inch, height: 1.125 * inch },
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * What of a folded sheet is seen through the window while it lies in each of the four corners of its envelope, in mm from
 * the sheet's own upper left corner.
 */
export function seen({ width, height, window }: Envelope, sheet: { width: number; panel: number }): Box[] {
  const [aside, down] = [width - sheet.width, height - sheet.panel]
  return [0, aside].flatMap((x) =>
    [0, down].map((y) => {
      const left = window.left - x
      const top = height - window.bottom - window.height - y
      return { left, right: left + window.width, top, bottom: top + window.height }
    }),
  )
}
