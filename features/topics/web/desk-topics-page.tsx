import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskTopic } from '@/features/topics/list-desk-topics'
import { deskTopicPath } from '@/features/topics/rules'
import { longestTopic, topicKinds } from '@/features/topics/schema'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle, Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { beginTopic } from './desk-topic-actions'

interface Props {
  topics: DeskTopic[]
  /** The teams in which this organiser may begin one. */
  teams: { id: string; name: string }[]
  back: { href: string; name: string }
  told?: string | undefined
}

/** Topics and series of the organiser's teams, each topic below the one it stands under. */
export async function DeskTopicsPage({ topics, teams, back, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('topics.desk')
  return (
    <>
      <BackLink href={back.href}>{back.name}</BackLink>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Told told={told} good={['removed']} say={() => t('told.removed')} />
      {topicKinds.map((kind) => {
        const listed = topics.filter((topic) => topic.kind === kind)
        return (
          <Section key={kind} id={kind} title={t(`kinds.${kind}`)}>
            {listed.length === 0 ? (
              <p className="text-muted">{t(`none.${kind}`)}</p>
            ) : (
              <Tree topics={listed} under={null} />
            )}
          </Section>
        )
      })}
      {teams.length > 0 && (
        <Section id="begin" title={t('begin')}>
          <KeptForm action={beginTopic} faults={{ name: t('nameMissing') }} className="max-w-text space-y-6">
            <TextField name="name" label={t('name')} maxLength={longestTopic.name} required />
            <SelectField
              name="kind"
              label={t('kind')}
              options={topicKinds.map((kind) => ({ value: kind, label: t(`kindHints.${kind}`) }))}
            />
            <SelectField
              name="language"
              label={t('language')}
              options={listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={locale}
            />
            {teams.length > 1 ? (
              <SelectField
                name="team"
                label={t('team')}
                options={teams.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              <input type="hidden" name="team" value={teams[0]?.id ?? ''} />
            )}
            <SubmitButton>{t('submit')}</SubmitButton>
          </KeptForm>
        </Section>
      )}
    </>
  )
}

async function Tree({ topics, under }: { topics: DeskTopic[]; under: string | null }) {
  const locale = await getLocale()
  // What stands under a topic of another list stands at the top of this one.
  const here = topics.filter(({ parentId }) =>
    under === null ? !topics.some(({ id }) => id === parentId) : parentId === under,
  )
  if (here.length === 0) return null
  return (
    <ul className={under === null ? 'max-w-text' : 'ms-6 border-s border-line ps-4'}>
      {here.map((topic) => (
        <li key={topic.id}>
          <Link
            href={deskTopicPath.one(locale, topic.id)}
            lang={topic.locale}
            className="inline-flex min-h-11 items-center"
          >
            {topic.name}
          </Link>
          <Tree topics={topics} under={topic.id} />
        </li>
      ))}
    </ul>
  )
}
