/** An oval that is blurred, in points of the picture. */
export interface Oval {
  kind: 'oval'
  x: number
  y: number
  across: number
  down: number
}
/** A stroke of the brush. */
export interface Stroke {
  kind: 'stroke'
  points: [number, number][]
  radius: number
}
export type Mark = Oval | Stroke

/** Points along the longer side of a picture that is sent. */
const longestSide = 2_000
/** Squares along the longer side of what is blurred: of a face a few are left, and nobody can be known by them. */
const squares = 32

/** Draws a picture small enough to be sent, upright: nothing of the file but what can be seen. Throws for what is none. */
export async function drawSmall(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = canvasOf(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  )
  penOf(canvas).drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

/** The same picture in a few squares, each of one colour: no way leads back from it. */
export function drawBlurred(picture: HTMLCanvasElement): HTMLCanvasElement {
  const side = Math.max(picture.width, picture.height)
  const few = canvasOf(
    Math.max(1, Math.round((picture.width / side) * squares)),
    Math.max(1, Math.round((picture.height / side) * squares)),
  )
  const pen = penOf(few)
  pen.imageSmoothingEnabled = true
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, few.width, few.height)
  const blurred = canvasOf(picture.width, picture.height)
  const wide = penOf(blurred)
  wide.imageSmoothingEnabled = false
  wide.drawImage(few, 0, 0, picture.width, picture.height)
  return blurred
}

/** Draws a picture with what is blurred of it. */
export function drawMarks(
  onto: HTMLCanvasElement,
  { picture, blurred, marks }: { picture: HTMLCanvasElement; blurred: HTMLCanvasElement; marks: readonly Mark[] },
): void {
  const pen = penOf(onto)
  pen.drawImage(picture, 0, 0)
  for (const mark of marks) {
    pen.save()
    pen.beginPath()
    outline(pen, mark)
    pen.clip()
    pen.drawImage(blurred, 0, 0)
    pen.restore()
  }
}

/** The path of a mark. */
function outline(pen: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === 'oval') {
    pen.ellipse(mark.x, mark.y, mark.across, mark.down, 0, 0, Math.PI * 2)
    return
  }
  for (const [at, [x, y]] of mark.points.entries()) {
    const [beforeX, beforeY] = mark.points[at - 1] ?? [x, y]
    const steps = Math.max(1, Math.ceil(Math.hypot(x - beforeX, y - beforeY) / (mark.radius / 2)))
    for (let step = 1; step <= steps; step += 1) {
      const [nextX, nextY] = [beforeX + ((x - beforeX) * step) / steps, beforeY + ((y - beforeY) * step) / steps]
      pen.moveTo(nextX + mark.radius, nextY)
      pen.arc(nextX, nextY, mark.radius, 0, Math.PI * 2)
    }
  }
}

/** Shows where an oval is while it is moved; what is sent has no such line. */
export function drawOutline(onto: HTMLCanvasElement, oval: Oval): void {
  const pen = penOf(onto)
  for (const [colour, width] of [
    ['#ffffff', 6],
    ['#000000', 2],
  ] as const) {
    pen.beginPath()
    outline(pen, oval)
    pen.strokeStyle = colour
    pen.lineWidth = (width * Math.max(onto.width, onto.height)) / 1_000
    pen.stroke()
  }
}

/** The picture as a JPEG, without anything beside it. */
export function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came of it'))), 'image/jpeg', 0.85)
  })
}

export function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser does not draw')
  return pen
}
