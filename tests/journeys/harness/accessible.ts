import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { messages } from '@/generated/messages'

/** Of what stands again and again as it does here, all after the eighth: a row with another content has no other faults. */
const further = ':is(li, tbody > tr, dl > div):nth-child(n + 9)'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe finds on the page, one line for each: rule, what it says, where. */
async function findings(page: Page, { only = [], but = [] }: { only?: string[]; but?: string[] }): Promise<string[]> {
  // Of what axe finds in order nothing is read, and telling where it stands takes as long as finding it.
  const axe = new AxeBuilder({ page })
    .exclude(further)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const { violations } = await (only.length > 0 ? axe.withRules(only) : axe.withTags(rules).disableRules(but)).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target} ${html}`),
  )
}

/** How much wider the page is than the screen, in px, with the elements that stick out. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}

/** Letters, numbers and keys that were meant for programs: a message that is missing shows as "area.key". */
const rawKey = new RegExp(`\\b(?:${Object.keys(messages.en).join('|')})\\.[a-z]\\w+`)

/**
 * Everything that must hold on every page, whatever it is about: axe finds nothing, nothing sticks out at 320 px and at
 * twice the size, no message is missing. Two languages are one page with other words, and a phone and a desk one page
 * in another layout: so axe looks once at each language, at English on a phone and at Russian on a desk.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url())
  const where = `${pathname}${search}`
  const onPhone = !pathname.startsWith('/ru')
  // The desk is looked at as its scripts leave it.
  await expect(page.locator('main')).toBeVisible()
  await page.setViewportSize({ width: onPhone ? 390 : 1280, height: 900 })
  // Colours are the same at every width, and by far the longest to look at.
  expect.soft(await findings(page, { but: onPhone ? [] : ['color-contrast'] }), where).toEqual([])
  expect.soft(await page.locator('main').textContent(), where).not.toMatch(rawKey)
  // 640 px are what is left of 1280 px with everything at twice its size.
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await sticksOut(page), `${where} at ${width} px`).toEqual([])
  }
}

/** Forced colours (Windows' high contrast) leave every text of the page readable. */
export async function expectForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  expect.soft(await findings(page, { only: ['color-contrast'] }), `${page.url()} in forced colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

/** Presses Tab until the element has the focus; the focus must be seen wherever it passes. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let times = 0; times < 150; times += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'left the page'
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      return seen && width > 4 && height > 4 ? '' : element.outerHTML.slice(0, 200)
    })
    expect(focus, 'an element that shows its focus').toBe('')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The keyboard does not reach ${wanted}`)
}

/** Goes to a radio of a group by Tab and arrow keys, as browsers have it: a group is one stop. */
export async function chooseByKeys(page: Page, group: Locator, wanted: Locator): Promise<void> {
  await tabTo(
    page,
    (await group.locator(':checked').count()) ? group.locator(':checked') : group.locator('input').first(),
  )
  for (let times = 0; times < 20 && !(await wanted.isChecked()); times += 1) {
    await page.keyboard.press(times === 0 && !(await group.locator(':checked').count()) ? 'Space' : 'ArrowDown')
  }
  expect(await wanted.isChecked()).toBe(true)
}
