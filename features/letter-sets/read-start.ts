import type { Permitted } from '@/features/access/policy'
import { readDoor } from '@/features/addressees/read-door'
import { readBodies } from '@/features/bodies/read-bodies'
import type { Context } from '@/features/context'
import { type LetterWriter, readLetterContent } from '@/features/letters/assemble-letter'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { isCountry } from '@/features/places/country-codes'
import { readCampaignProfile } from '@/features/profiles/read-public-profiles'
import { chooseLanguage } from './choose-language'
import { readSetSource } from './read-set-source'
import { writerOf } from './recompose-letter'

/**
 * What the page needs on which letters are begun: for one country or body its door and best language, otherwise how many are
 * not begun. The letterhead is that of the newest letter of the set; of the first one it is the team's, as it has said who
 * it is, in the language of the letters and not of the screen. A team that has not is left to fill it in: no letter comes
 * from a campaign's title.
 * Undefined for a country that is none, and for a body that was not chosen.
 */
export async function readStart(
  { db, now }: Context,
  {
    model,
    country,
    body,
  }: { model: Permitted<'edit', ModelLetterKey>; country?: string | undefined; body?: string | undefined },
) {
  if (country !== undefined && !isCountry(country)) return undefined
  const [source, newest, chosen, bodies] = await Promise.all([
    readSetSource({ db }, model.id),
    db.letter.findFirst({
      where: { modelLetterId: model.id, origin: 'campaign', followsId: null },
      orderBy: { id: 'desc' },
      select: { content: true, country: true },
    }),
    db.setCountry.findMany({ where: { modelLetterId: model.id }, select: { country: true } }),
    readBodies({ db }, model.id),
  ])
  const office = bodies.find(({ id }) => id === body)
  if (body !== undefined && !office) return undefined
  const { campaign, locales, originalLocale, overrides, fallbackId, addressedState } = source
  const begun = await db.letter.findMany({
    where: { modelLetterId: model.id, origin: 'campaign', followsId: null },
    select: { country: true, toBody: true, addresseeId: true },
  })
  const isBegun = (to: { country: string } | { id: string }) =>
    begun.some((one) =>
      'id' in to ? one.toBody && one.addresseeId === to.id : !one.toBody && one.country === to.country,
    )
  const profile = newest ? null : await readCampaignProfile({ db }, campaign.id, originalLocale)
  const head: LetterWriter = profile ?? { name: '', address: [], town: '', country: country ?? '', email: '' }
  return {
    addressedState,
    languages: locales,
    count: [...chosen, ...bodies].filter((one) => !isBegun('id' in one ? { id: one.id } : one)).length,
    body: office && { office, language: chooseLanguage(office.hostCountry, locales, originalLocale) },
    writer: newest
      ? writerOf(readLetterContent(newest.content), newest.country)
      : { name: head.name, address: head.address, town: head.town, country: head.country, email: head.email },
    one:
      country === undefined
        ? undefined
        : {
            country,
            door: await readDoor(
              { db, now },
              { state: addressedState, country, overrideId: overrides[country], fallbackId },
            ),
            language: chooseLanguage(country, locales, originalLocale),
          },
  }
}
