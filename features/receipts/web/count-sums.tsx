import { getTranslations } from 'next-intl/server'
import { besideKinds, countedKinds, formsOf, type PetitionCount, totalOf } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { SumLines } from './sum-lines'

/** What counts and what does not, as two sums. */
export async function CountSums({ count }: { count: PetitionCount }) {
  const t = await getTranslations('receipts.count')
  const format = await getFormatter()
  const numbers = countedKinds.map((kind) => ({
    name: t(`numbers.${kind}.name`),
    hint: t(`numbers.${kind}.hint`),
    value: format.number(count.numbers[kind]),
  }))
  const beside = besideKinds.map((kind) => ({
    name: t(`beside.${kind}.name`),
    hint: t(`beside.${kind}.hint`),
    value: format.number(count.beside[kind]),
  }))
  const together = { name: t('together'), value: format.number(totalOf(count)) }
  const forms = { name: t('forms.name'), hint: t('forms.hint'), value: format.number(formsOf(count)) }
  return (
    <>
      <Section id="numbers" title={t('counts')}>
        <SumLines lines={numbers} sum={together} />
      </Section>
      <Section id="beside" title={t('countsNot')}>
        <SumLines lines={beside} sum={forms} />
      </Section>
    </>
  )
}
