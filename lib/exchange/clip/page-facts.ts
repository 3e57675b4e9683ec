/** What a reader found on a page, before anything is made of it. */
export interface PageFacts {
  /** The page's address. */
  url: string
  title: string
  heading: string
  /** By the `name` or `property` of the meta tag, in lower case; the first of each. */
  meta: ReadonlyMap<string, string>
  /** The texts of the page's JSON-LD scripts. */
  jsonLd: readonly string[]
  /** The page's microdata, in the shape that JSON-LD has. */
  microdata: readonly unknown[]
  /** What the person has marked. */
  selection: string
  /** The visible words of the page's main part. */
  text: string
}
