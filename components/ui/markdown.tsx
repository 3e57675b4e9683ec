import type { ReactNode } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'

const Heading = ({ children }: { children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
)

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
  // The headings of a note are not those of the page it stands on.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  // A picture would call a foreign server and tell it that the note was read.
  img: ({ alt }) => <>{alt}</>,
}

/** What a person wrote, as Markdown. Raw HTML is shown as nothing, unsafe addresses are dropped. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className="prose">
      <ReactMarkdown skipHtml components={COMPONENTS}>
        {children}
      </ReactMarkdown>
    </div>
  )
}
