import { canvasOf, drawBlurred, drawMarks, drawOutline, drawSmall, jpegOf, type Mark, type Oval } from './blur-picture'
import type { BlurWords } from './blur-words'

/** A picture that is blurred by hand, in the page. */
export interface BlurEditor {
  element: HTMLElement
  /** The picture as it is sent: blurred, and nothing in it but what can be seen. */
  read: () => Promise<Blob>
}

interface Opened {
  file: Blob
  words: BlurWords
  /** Which of several it is, from 1. */
  number: number
  /** After each change. */
  changed: () => void
  /** Takes the picture out again; without it, there is no button for it. */
  remove?: () => void
}

const small =
  'min-h-11 min-w-11 cursor-pointer rounded-sm border-2 border-edge bg-paper px-3 text-sm text-ink hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent-soft'

/**
 * Opens a picture for blurring: with a brush, by mouse, pen or finger, or by ovals that are moved with buttons and arrow keys.
 * Each mark can be undone. Throws for what is no picture.
 */
export async function openBlurEditor({ file, words, number, changed, remove }: Opened): Promise<BlurEditor> {
  const picture = await drawSmall(file)
  const blurred = drawBlurred(picture)
  const view = canvasOf(picture.width, picture.height)
  const marks: Mark[] = []
  let shown: Oval | undefined
  const say = (word: keyof BlurWords, of = number) => words[word].replace('#', String(of))

  const draw = () => {
    drawMarks(view, { picture, blurred, marks })
    if (shown) drawOutline(view, shown)
  }
  const change = () => {
    draw()
    listOvals()
    changed()
  }

  const element = document.createElement('div')
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', say('photo'))
  element.className = 'mt-4 space-y-3 rounded-md border border-line p-3'
  view.className = 'block h-auto max-h-[70vh] w-auto max-w-full cursor-crosshair bg-soft'
  view.setAttribute('role', 'img')
  view.setAttribute('aria-label', say('photo'))

  const brush = button(say('brush'), () => {
    const on = brush.getAttribute('aria-pressed') !== 'true'
    brush.setAttribute('aria-pressed', String(on))
    // Else a finger moves the page.
    view.style.touchAction = on ? 'none' : 'auto'
  })
  brush.setAttribute('aria-pressed', 'false')
  const undo = button(say('undo'), () => {
    if (marks.pop()) change()
  })
  const add = button(say('add'), () => {
    const side = Math.min(picture.width, picture.height)
    marks.push({ kind: 'oval', x: picture.width / 2, y: picture.height / 3, across: side / 10, down: side / 8 })
    change()
    const rows = ovals.querySelectorAll<HTMLElement>('li > span')
    rows[rows.length - 1]?.focus()
  })
  const tools = row(brush, add, undo)
  if (remove) tools.append(button(say('remove'), remove))
  const hint = document.createElement('p')
  hint.className = 'text-sm text-muted'
  hint.textContent = say('hint')
  const ovals = document.createElement('ul')
  ovals.className = 'space-y-2'
  element.append(view, tools, hint, ovals)
  paintWith(view, { marks, isOn: () => brush.getAttribute('aria-pressed') === 'true', draw, done: change })
  element.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'z') return
    event.preventDefault()
    undo.click()
  })

  /** One row for each oval: to be moved by buttons and, where the row is, by arrow keys. */
  function listOvals() {
    const list = marks.filter((mark) => mark.kind === 'oval')
    if (list.length === ovals.children.length) return
    ovals.replaceChildren(...list.map((oval, at) => ovalRow(oval, at + 1)))
  }

  function ovalRow(oval: Oval, at: number): HTMLLIElement {
    const step = Math.max(picture.width, picture.height) / 50
    const acts: [keyof BlurWords, string[], string, () => void][] = [
      ['left', ['ArrowLeft'], '←', () => (oval.x = Math.max(0, oval.x - step))],
      ['right', ['ArrowRight'], '→', () => (oval.x = Math.min(picture.width, oval.x + step))],
      ['up', ['ArrowUp'], '↑', () => (oval.y = Math.max(0, oval.y - step))],
      ['down', ['ArrowDown'], '↓', () => (oval.y = Math.min(picture.height, oval.y + step))],
      ['bigger', ['+', '='], '+', () => grow(oval, 1.15)],
      ['smaller', ['-'], '−', () => grow(oval, 1 / 1.15)],
    ]
    const line = document.createElement('li')
    line.className = 'flex flex-wrap items-center gap-2'
    const name = document.createElement('span')
    name.tabIndex = 0
    name.setAttribute('role', 'application')
    name.setAttribute('aria-label', `${say('oval', at)}. ${say('ovalHint')}`)
    name.className = 'min-h-11 content-center pe-2 text-sm font-semibold'
    name.textContent = say('oval', at)
    const off = () => {
      marks.splice(marks.indexOf(oval), 1)
      shown = undefined
      change()
      add.focus()
    }
    line.append(
      name,
      ...acts.map(([word, , sign, act]) => {
        const one = button(sign, () => {
          act()
          change()
        })
        one.setAttribute('aria-label', `${say('oval', at)}: ${say(word)}`)
        return one
      }),
    )
    const away = button(say('removeOval'), off)
    away.setAttribute('aria-label', `${say('oval', at)}: ${say('removeOval')}`)
    line.append(away)
    name.addEventListener('keydown', (event) => {
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault()
        return off()
      }
      const act = acts.find(([, keys]) => keys.includes(event.key))
      if (!act || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      act[3]()
      change()
    })
    line.addEventListener('focusin', () => {
      shown = oval
      draw()
    })
    line.addEventListener('focusout', () => {
      shown = undefined
      draw()
    })
    return line
  }

  draw()
  return {
    element,
    read: () => {
      const sent = canvasOf(picture.width, picture.height)
      drawMarks(sent, { picture, blurred, marks })
      return jpegOf(sent)
    },
  }
}

function grow(oval: Oval, by: number): void {
  oval.across = Math.max(8, oval.across * by)
  oval.down = Math.max(8, oval.down * by)
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = small
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

function row(...parts: HTMLElement[]): HTMLDivElement {
  const made = document.createElement('div')
  made.className = 'flex flex-wrap gap-2'
  made.append(...parts)
  return made
}

interface Paint {
  marks: Mark[]
  /** A finger blurs, and does not move the page. */
  isOn: () => boolean
  draw: () => void
  done: () => void
}

/** Blurs where a mouse, a pen or a finger goes; a single touch is a spot. */
function paintWith(view: HTMLCanvasElement, { marks, isOn, draw, done }: Paint): void {
  let pointer: number | undefined
  const place = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = view.getBoundingClientRect()
    return [((event.clientX - left) * view.width) / width, ((event.clientY - top) * view.height) / height]
  }
  view.addEventListener('pointerdown', (event) => {
    if (pointer !== undefined || event.button > 0 || (event.pointerType === 'touch' && !isOn())) return
    pointer = event.pointerId
    view.setPointerCapture(event.pointerId)
    // As wide as a fingertip on the screen, and never less than a fortieth of the picture.
    const scale = view.width / Math.max(1, view.getBoundingClientRect().width)
    const radius = Math.max(18 * scale, Math.max(view.width, view.height) / 40)
    marks.push({ kind: 'stroke', points: [place(event)], radius })
    draw()
  })
  view.addEventListener('pointermove', (event) => {
    const stroke = marks.at(-1)
    if (event.pointerId !== pointer || stroke?.kind !== 'stroke') return
    stroke.points.push(place(event))
    draw()
  })
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    pointer = undefined
    done()
  }
  view.addEventListener('pointerup', end)
  view.addEventListener('pointercancel', end)
}
