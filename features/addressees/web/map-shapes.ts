import type { Feature, FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'
import { readTable } from '@/features/places/read-table'

/** ISO 3166-1: the code of a country in letters, and the number by which the atlas (Natural Earth, 1:110m) knows it. */
const numbers = readTable(`
AE 784 | AF 004 | AL 008 | AM 051 | AO 024 | AQ 010 | AR 032 | AT 040 | AU 036 | AZ 031 | BA 070 | BD 050
BE 056 | BF 854 | BG 100 | BI 108 | BJ 204 | BN 096 | BO 068 | BR 076 | BS 044 | BT 064 | BW 072 | BY 112
BZ 084 | CA 124 | CD 180 | CF 140 | CG 178 | CH 756 | CI 384 | CL 152 | CM 120 | CN 156 | CO 170 | CR 188
CU 192 | CY 196 | CZ 203 | DE 276 | DJ 262 | DK 208 | DO 214 | DZ 012 | EC 218 | EE 233 | EG 818 | EH 732
ER 232 | ES 724 | ET 231 | FI 246 | FJ 242 | FK 238 | FR 250 | GA 266 | GB 826 | GE 268 | GH 288 | GL 304
GM 270 | GN 324 | GQ 226 | GR 300 | GT 320 | GW 624 | GY 328 | HN 340 | HR 191 | HT 332 | HU 348 | ID 360
IE 372 | IL 376 | IN 356 | IQ 368 | IR 364 | IS 352 | IT 380 | JM 388 | JO 400 | JP 392 | KE 404 | KG 417
KH 116 | KP 408 | KR 410 | KW 414 | KZ 398 | LA 418 | LB 422 | LK 144 | LR 430 | LS 426 | LT 440 | LU 442
LV 428 | LY 434 | MA 504 | MD 498 | ME 499 | MG 450 | MK 807 | ML 466 | MM 104 | MN 496 | MR 478 | MW 454
MX 484 | MY 458 | MZ 508 | NA 516 | NC 540 | NE 562 | NG 566 | NI 558 | NL 528 | NO 578 | NP 524 | NZ 554
OM 512 | PA 591 | PE 604 | PG 598 | PH 608 | PK 586 | PL 616 | PR 630 | PS 275 | PT 620 | PY 600 | QA 634
RO 642 | RS 688 | RU 643 | RW 646 | SA 682 | SB 090 | SD 729 | SE 752 | SI 705 | SK 703 | SL 694 | SN 686
SO 706 | SR 740 | SS 728 | SV 222 | SY 760 | SZ 748 | TD 148 | TF 260 | TG 768 | TH 764 | TJ 762 | TL 626
TM 795 | TN 788 | TR 792 | TT 780 | TW 158 | TZ 834 | UA 804 | UG 800 | US 840 | UY 858 | UZ 860 | VE 862
VN 704 | VU 548 | YE 887 | ZA 710 | ZM 894 | ZW 716
`)

/** Countries too small for the atlas: latitude and longitude of their middle. */
const small = readTable(`
AD 42.5 1.6 | AG 17.3 -61.8 | AI 18.2 -63.1 | AS -14.3 -170.7 | AW 12.5 -70.0 | AX 60.2 20.0 | BB 13.2 -59.6
BH 26.0 50.5 | BL 17.9 -62.8 | BM 32.3 -64.8 | BQ 12.2 -68.3 | CK -21.2 -159.8 | CV 16.0 -24.0 | CW 12.2 -69.0
DM 15.4 -61.4 | FM 7.5 153.3 | FO 62.1 -6.9 | GD 12.1 -61.7 | GF 4.0 -53.0 | GG 49.5 -2.6 | GI 36.1 -5.3
GP 16.2 -61.5 | GS -54.5 -36.5 | GU 13.4 144.8 | HK 22.4 114.1 | HM -53.1 73.5 | IM 54.2 -4.5 | IO -7.3 72.4
JE 49.2 -2.1 | KI 1.4 173.0 | KM -11.9 43.7 | KN 17.3 -62.7 | KY 19.4 -80.9 | LC 13.9 -61.0 | LI 47.1 9.5
MC 43.8 7.4 | MF 18.1 -63.1 | MH 7.0 170.3 | MO 22.2 113.5 | MP 15.8 145.6 | MQ 14.7 -61.0 | MS 16.7 -62.2
MT 35.9 14.4 | MU -20.3 57.6 | MV 3.7 73.5 | NF -29.1 167.9 | NR -0.5 166.9 | NU -19.0 -169.9 | PF -14.7 -144.8
PM 46.9 -56.3 | PN -24.4 -128.3 | PW 7.3 134.4 | RE -21.1 55.5 | SC -4.7 55.5 | SG 1.4 103.8 | SH -12.4 -9.7
SM 43.9 12.5 | ST 0.4 6.7 | SX 18.1 -63.1 | TC 21.8 -72.0 | TO -20.4 -174.8 | TV -8.5 179.2 | VA 41.9 12.4
VC 13.2 -61.2 | VG 18.5 -64.5 | VI 18.0 -64.8 | WF -13.9 -177.3 | WS -13.8 -172.2 | YT -12.8 45.1
`)

const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
const codes = new Map([...numbers].map(([code, number]) => [number, code]))

/** One shape of land. Kosovo has no number; what no state of the directory stands for has no code. */
export interface Shape {
  code: string | undefined
  feature: Feature
}

/** The land of the world without Antarctica, country by country. */
export const mapShapes: Shape[] = (feature(world, world.objects.countries) as FeatureCollection).features
  .map((land) => ({
    code: codes.get(String(land.id)) ?? (land.properties?.name === 'Kosovo' ? 'XK' : undefined),
    feature: land,
  }))
  .filter(({ code }) => code !== 'AQ')

/** Where a country is drawn that has no shape: [longitude, latitude] in degrees; undefined for one that has. */
export function smallPlace(country: string): [number, number] | undefined {
  const [latitude, longitude] = (small.get(country) ?? '').split(' ').map(Number)
  return latitude === undefined || longitude === undefined ? undefined : [longitude, latitude]
}
