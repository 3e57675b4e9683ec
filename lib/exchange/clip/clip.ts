/** What a page says of an opportunity, as the log form takes it. Empty where the page does not say. */
export interface Clip {
  company: string
  role: string
  place: string
  salary: string
  link: string
  /** `YYYY-MM-DD` */
  deadline: string
  source: string
  posting: string
  /** Sentences for the person: what was left out, what had to be chosen. */
  notes: string[]
}

export const CLIP_FIELDS = [
  'company',
  'role',
  'place',
  'salary',
  'link',
  'deadline',
  'source',
  'posting',
] as const satisfies readonly (keyof Clip)[]
export type ClipField = (typeof CLIP_FIELDS)[number]

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
