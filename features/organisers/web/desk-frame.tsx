import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { listCountries } from '@/features/places/countries'
import { listLanguages } from '@/ui/editor/languages'
import { NamesProvider } from '@/ui/names'
import { Words } from '@/ui/words'
import { DeskNav, type NavCampaign } from './desk-nav'
import { type DeskSection, sectionsFor, wordOf } from './desk-sections'
import { NotDoneNotice } from './not-done-notice'
import { leaveDesk } from './sign-in-actions'

interface Props {
  organiser: SignedInOrganiser
  campaigns: NavCampaign[]
  /** What is wrong with the mail, above everything else. */
  banner: ReactNode
  /** What waits in a section of the menu for somebody to look at it. */
  waiting: Partial<Record<DeskSection, number>>
  children: ReactNode
}

/** What stands around every page of the desk: navigation, who is signed in, trouble, and the words for the browser. */
export async function DeskFrame({ organiser, campaigns, banner, waiting, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('frame.desk')
  const say = await getTranslations()
  const sections = sectionsFor(organiser).map((section) => ({ section, title: say(wordOf(section)) }))
  return (
    <Words of={['ui', 'frame.desk', 'frame.error']}>
      <NamesProvider countries={listCountries(locale)} languages={listLanguages(locale)}>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-paper focus:p-3"
        >
          {t('skip')}
        </a>
        <div className="flex-1 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
          <DeskNav campaigns={campaigns} sections={sections} waiting={waiting} name={organiser.name}>
            <form action={leaveDesk}>
              <input type="hidden" name="locale" value={locale} />
              <button
                type="submit"
                className="inline-flex min-h-11 cursor-pointer items-center text-ink underline decoration-1 underline-offset-4 hover:decoration-3"
              >
                {t('leave')}
              </button>
            </form>
          </DeskNav>
          <div className="min-w-0">
            {banner}
            <main
              id="content"
              className="mx-auto w-full max-w-page px-4 py-6 sm:px-6 lg:px-10 lg:py-10 [&_section>h2]:text-xl"
            >
              <NotDoneNotice />
              {children}
            </main>
          </div>
        </div>
      </NamesProvider>
    </Words>
  )
}
