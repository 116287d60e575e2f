import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Team } from '@/features/access/load-team'
import type { ContentImportHead } from '@/features/content/read-content-import'
import { contentFaultCodes, contentPath } from '@/features/content/rules'
import { toldIn } from '@/features/texts/told'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { PageTitle, Section, Tag, type Tone } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'

interface Props {
  teams: readonly Team[]
  imports: readonly ContentImportHead[]
  told: string | undefined
}

export const contentTones: Record<ContentImportHead['state'], Tone> = {
  previewed: 'warn',
  applied: 'good',
  undone: 'plain',
}

/** Where texts of another site are brought, and one's own are taken home. */
export async function DeskContentPage({ teams, imports, told }: Props) {
  const t = await getTranslations('content')
  const heads = teams.length > 1
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Told told={toldIn('file', told)} bad={['none', 'too-big'] as const} say={(code) => t(`upload.${code}`)} />
      <Told told={toldIn('file', told)} bad={contentFaultCodes} say={(code) => t(`faults.${code}`)} />
      {teams.map((team) => (
        <div key={team.teamId} className="grid gap-x-12 lg:grid-cols-2">
          <Section
            id={`upload-${team.teamId}`}
            title={heads ? t('upload.of', { team: team.teamName }) : t('upload.title')}
          >
            <UploadForm teamId={team.teamId} />
          </Section>
          <Section
            id={`export-${team.teamId}`}
            title={heads ? t('export.of', { team: team.teamName }) : t('export.title')}
          >
            <ExportForm teamId={team.teamId} />
          </Section>
        </div>
      ))}
      <Section id="past" title={t('past.title')}>
        {imports.length === 0 ? <p className="text-muted">{t('past.none')}</p> : <PastContent imports={imports} />}
      </Section>
    </>
  )
}

async function UploadForm({ teamId }: { teamId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('content.upload')
  const field = `file-${teamId}`
  return (
    <form action={contentPath.upload(locale, teamId)} method="post" encType="multipart/form-data" className="space-y-4">
      <div>
        <label htmlFor={field} className="block font-semibold">
          {t('file')}
        </label>
        <p id={`${field}-hint`} className="mt-1 max-w-text text-sm text-muted">
          {t('hint')}
        </p>
        <input
          id={field}
          name="file"
          type="file"
          required
          accept=".zip,.xml,.md,.markdown,.html,.json"
          aria-describedby={`${field}-hint`}
          className="mt-2 block w-full rounded-sm border-2 border-edge bg-paper p-2 text-sm file:me-4 file:min-h-10 file:cursor-pointer file:rounded-sm file:border-0 file:bg-soft file:px-3 file:font-semibold hover:border-ink"
        />
      </div>
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  )
}

async function ExportForm({ teamId }: { teamId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('content.export')
  return (
    <form action={contentPath.texts(locale, teamId)} method="post" className="space-y-4">
      <p className="max-w-text text-sm text-muted">{t('lead')}</p>
      {/* The answer is a file and this page stays: a button that waits for an answer would wait for ever. */}
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="format" value="zip" className={buttonClass('secondary')}>
          {t('zip')}
        </button>
        <button type="submit" name="format" value="json" className={buttonClass('secondary')}>
          {t('json')}
        </button>
      </div>
    </form>
  )
}

async function PastContent({ imports }: { imports: readonly ContentImportHead[] }) {
  const locale = await getLocale()
  const t = await getTranslations('content')
  const format = await getFormatter()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {imports.map(({ id, fileName, state, counts, createdAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3">
          <Link href={contentPath.one(locale, id)} className="min-w-0 font-semibold wrap-anywhere">
            {fileName}
          </Link>
          <Tag tone={contentTones[state]}>{t(`states.${state}`)}</Tag>
          <span className="text-sm">{t('posts', { count: counts.posts })}</span>
          <span className="text-sm text-muted">
            {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
          </span>
        </li>
      ))}
    </ul>
  )
}
