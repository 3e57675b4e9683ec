import ReactMarkdown, { type Components } from 'react-markdown'

/** A page has its own h1 and h2: a note's headings start below them. */
const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h5>{children}</h5>,
  h3: ({ children }) => <h6>{children}</h6>,
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
