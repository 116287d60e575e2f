import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import type { Block, Message } from './message'

const ink = '#1b1a17'
const muted = '#5a574f'
const line = '#d8d5cc'
const soft = '#f5f4f0'
const accent = '#7c1d14'
const serif = '"Iowan Old Style", "Noto Serif", Georgia, "Times New Roman", serif'
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'
const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'

const text = { margin: '0 0 16px', fontSize: '16px', lineHeight: '26px', color: ink }
const heading = { margin: '32px 0 8px', fontFamily: serif, fontSize: '18px', lineHeight: '26px', color: ink }

/** A message as one calm sheet: no pictures, nothing loaded, legible without its styles. */
export function Sheet({ message }: { message: Message }) {
  return (
    <Html lang={message.locale} dir="ltr">
      <Head>
        <title>{message.subject}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Body style={{ margin: 0, padding: '32px 12px', backgroundColor: soft, fontFamily: sans }}>
        <Preview>{message.preheader}</Preview>
        <Container
          style={{
            maxWidth: '560px',
            margin: '0 auto',
            padding: '40px 32px 32px',
            backgroundColor: '#ffffff',
            border: `1px solid ${line}`,
            borderTop: `4px solid ${accent}`,
            borderRadius: '3px',
          }}
        >
          <Heading
            as="h1"
            style={{
              margin: '0 0 20px',
              fontFamily: serif,
              fontSize: '28px',
              lineHeight: '36px',
              fontWeight: 600,
              color: ink,
            }}
          >
            {message.title}
          </Heading>
          {message.blocks.map((block) => (
            <BlockView key={JSON.stringify(block)} block={block} />
          ))}
          <Hr style={{ margin: '36px 0 16px', borderTop: `1px solid ${line}` }} />
          <Text style={{ margin: 0, fontSize: '14px', lineHeight: '22px', color: muted }}>{message.footer}</Text>
        </Container>
      </Body>
    </Html>
  )
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <Text style={text}>{block.text}</Text>
    case 'heading':
      return (
        <Heading as="h2" style={heading}>
          {block.text}
        </Heading>
      )
    case 'button':
      return (
        <Section style={{ margin: '28px 0' }}>
          <Button
            href={block.url}
            style={{
              padding: '14px 28px',
              backgroundColor: accent,
              borderRadius: '6px',
              color: '#ffffff',
              fontSize: '17px',
              fontWeight: 600,
              lineHeight: '24px',
              textDecoration: 'none',
            }}
          >
            {block.label}
          </Button>
        </Section>
      )
    case 'code':
      return (
        <Section style={{ margin: '0 0 24px', padding: '16px 20px', backgroundColor: soft, borderRadius: '6px' }}>
          <Text style={{ margin: 0, fontSize: '15px', lineHeight: '22px', color: muted }}>{block.label}</Text>
          <Text
            style={{
              margin: '6px 0',
              fontFamily: mono,
              fontSize: '26px',
              lineHeight: '34px',
              letterSpacing: '2px',
              color: ink,
            }}
          >
            {block.code}
          </Text>
          <Text style={{ margin: 0, fontSize: '15px', lineHeight: '22px', color: muted }}>
            {block.place}:{' '}
            <Link href={block.url} style={{ color: accent, textDecoration: 'underline' }}>
              {block.url.replace(/^https?:\/\//, '')}
            </Link>
          </Text>
        </Section>
      )
    case 'facts':
      return block.facts.map(({ name, value }) => (
        <Text
          key={name}
          style={{ margin: '0 0 10px', fontSize: '16px', lineHeight: '24px', color: ink, whiteSpace: 'pre-line' }}
        >
          <span style={{ color: muted, fontSize: '14px' }}>{name}</span>
          <br />
          {value}
        </Text>
      ))
    case 'quote':
      return (
        <Section style={{ margin: '28px 0 0', padding: '0 0 0 20px', borderLeft: `3px solid ${line}` }}>
          <Text style={{ margin: '0 0 8px', fontSize: '14px', lineHeight: '22px', color: muted }}>{block.title}</Text>
          <Text style={{ ...text, margin: 0, fontFamily: serif, whiteSpace: 'pre-line' }}>{block.text}</Text>
        </Section>
      )
  }
}
