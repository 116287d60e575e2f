import { getLocale } from 'next-intl/server'
import { partnerPath } from '@/features/partner-ticks/rules'
import type { ShownPartner } from '@/features/partners/read-public-partner'
import { pictureFolderPath } from '@/features/pictures/rules'
import { direction } from '@/features/places/languages'
import { Picture } from '@/ui/picture'

/** A partner in a list: logo, name, place, one sentence. */
export async function PartnerCard({ partner }: { partner: ShownPartner }) {
  const locale = await getLocale()
  const { slug, name, place, summary } = partner
  return (
    <li className="flex gap-5 border-t border-line py-5">
      {partner.logo && <PartnerLogo logo={partner.logo} name={name} />}
      <div className="min-w-0">
        <p className="font-semibold">
          <a href={partnerPath(locale, slug)}>
            <bdi>{name}</bdi>
          </a>
        </p>
        {place && <p className="text-sm text-muted">{place}</p>}
        <p lang={partner.locale} dir={direction(partner.locale)} className="mt-1">
          {summary}
        </p>
      </div>
    </li>
  )
}

/** The logo of a partner: as wide as it is here, and said as its name. */
export async function PartnerLogo({ logo, name }: { logo: NonNullable<ShownPartner['logo']>; name: string }) {
  const locale = await getLocale()
  const { id, widths, width, height } = logo
  return (
    <Picture
      folder={pictureFolderPath(locale, id)}
      {...{ widths, width, height }}
      alt={name}
      sizes="6rem"
      className="w-24 shrink-0"
    />
  )
}
