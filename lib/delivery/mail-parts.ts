import { oneLine } from './one-line'

/** What a mail is made of. Both of its forms come from the same parts, so that they say the same. */
export type MailPart =
  | { kind: 'heading'; text: string; href?: string }
  | { kind: 'text'; text: string; tone?: 'quiet' | 'strong' }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'links'; links: readonly MailLink[] }
  | { kind: 'rule' }

export interface MailLink {
  label: string
  href: string
}

export interface MailBody {
  text: string
  html: string
}

/** The plain and the HTML form of `parts`, with `foot` set apart below. Texts come as typed: each becomes one line. */
export function renderMail(subject: string, parts: readonly MailPart[], foot: readonly MailPart[]): MailBody {
  return {
    text: `${[...parts, { kind: 'rule' } as const, ...foot].map(textOf).join('\n\n')}\n`,
    html: page(oneLine(subject), parts.map(htmlOf).join('\n'), foot.map(htmlOf).join('\n')),
  }
}

function textOf(part: MailPart): string {
  switch (part.kind) {
    case 'heading':
      return part.href ? `${oneLine(part.text)}\n${part.href}` : oneLine(part.text)
    case 'text':
      return oneLine(part.text)
    case 'button':
      return `${oneLine(part.label)}: ${part.href}`
    case 'links':
      return part.links.map(({ label, href }) => `${oneLine(label)}: ${href}`).join('\n')
    case 'rule':
      return '--------'
  }
}

function htmlOf(part: MailPart): string {
  switch (part.kind) {
    case 'heading': {
      const text = escape(oneLine(part.text))
      const inner = part.href
        ? `<a class="ink" href="${escape(part.href)}" style="${TITLE_LINK}">${text}</a>`
        : text
      return `<h2 class="ink" style="${TITLE}">${inner}</h2>`
    }
    case 'text': {
      const quiet = part.tone === 'quiet'
      const style = `margin:0 0 8px;color:${quiet ? MUTED : INK};${part.tone === 'strong' ? 'font-weight:600;' : ''}`
      return `<p class="${quiet ? 'muted' : 'ink'}" style="${style}">${escape(oneLine(part.text))}</p>`
    }
    case 'button':
      return `<p style="margin:16px 0 8px"><a class="button" href="${escape(part.href)}" style="${BUTTON}">${escape(oneLine(part.label))}</a></p>`
    case 'links':
      return `<p style="margin:12px 0 4px">${part.links.map(linkOf).join(' &nbsp; ')}</p>`
    case 'rule':
      return `<hr class="line" style="border:0;border-top:1px solid ${LINE};margin:20px 0">`
  }
}

const linkOf = ({ label, href }: MailLink) =>
  `<a class="accent" href="${escape(href)}" style="color:${ACCENT};font-weight:600">${escape(oneLine(label))}</a>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

// The light tokens of globals.css. Mail programs drop variables, and some drop the style element: then it stays light.
const INK = '#1d1b18'
const MUTED = '#6a655c'
const LINE = '#e6e1d7'
const ACCENT = '#0f5b57'
const SANS = "font:14px/20px Inter,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"
const TITLE = `margin:0 0 4px;font:600 18px/24px 'Source Serif 4',Georgia,serif;color:${INK}`
const TITLE_LINK = `color:${INK};text-decoration:none`
const BUTTON = `display:inline-block;background:${ACCENT};color:#ffffff;text-decoration:none;font-weight:600;padding:10px 16px;border-radius:8px`

const DARK = `@media (prefers-color-scheme: dark) {
.paper { background: #181613 !important } .card { background: #211e1a !important; border-color: #3a352d !important }
.ink { color: #f1ece3 !important } .muted { color: #b0a899 !important } .accent { color: #76c0b8 !important }
.button { background: #76c0b8 !important; color: #14120f !important } .line { border-color: #3a352d !important }
}`

function page(title: string, body: string, foot: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(title)}</title>
<style>${DARK}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#faf8f4;overflow-wrap:anywhere">
<div class="paper" style="background:#faf8f4;padding:24px 12px">
<div style="max-width:560px;margin:0 auto;${SANS}">
<p class="ink" style="margin:0 0 12px;font:600 18px/24px 'Source Serif 4',Georgia,serif;color:${INK}">Debrief</p>
<div class="card" style="background:#ffffff;border:1px solid ${LINE};border-radius:12px;padding:20px">
${body}
</div>
<div style="padding:16px 4px;font-size:13px">
${foot}
</div>
</div>
</div>
</body>
</html>
`
}
