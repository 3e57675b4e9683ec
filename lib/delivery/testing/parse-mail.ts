/** As much of MIME as our own mails use: read independently of the library that writes them. */
export interface ParsedMail {
  /** As they stand, folded lines joined, in their order. */
  headers: [name: string, value: string][]
  /** The first header of that name, with its encoded words decoded. */
  header(name: string): string | undefined
  text: string
  html: string
}

export function parseMail(raw: string): ParsedMail {
  const { headers, body } = split(raw)
  const header = (name: string) => find(headers, name)
  const parts = partsOf(headers, body)
  const bodyOf = (type: string) => parts.find((part) => part.type === type)?.body ?? ''
  return { headers, header, text: bodyOf('text/plain'), html: bodyOf('text/html') }
}

function split(raw: string): { headers: [string, string][]; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  return { headers, body: raw.slice(end + 4) }
}

function find(headers: [string, string][], wanted: string): string | undefined {
  const value = headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1]
  return value === undefined ? undefined : decodeWords(value)
}

function partsOf(headers: [string, string][], body: string): { type: string; body: string }[] {
  const type = find(headers, 'Content-Type') ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary === undefined) {
    const encoding = find(headers, 'Content-Transfer-Encoding')?.toLowerCase()
    return [{ type: type.split(';')[0]!.trim(), body: decodeBody(body, encoding) }]
  }
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const { headers, body } = split(part.replace(/^\r\n/, ''))
      return partsOf(headers, body)
    })
}

function decodeBody(body: string, encoding = '7bit'): string {
  const plain = body.replace(/\r\n$/, '')
  if (encoding === 'base64') return Buffer.from(plain, 'base64').toString()
  const text = encoding === 'quoted-printable' ? quoted(plain.replace(/=\r\n/g, '')) : plain
  return text.replace(/\r\n/g, '\n')
}

function quoted(text: string): string {
  const bytes = text.replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    )
}
