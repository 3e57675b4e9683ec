/** A point in time as words, ready to be shown: made on the server by stamp-view.ts, where zones and wording are at hand. */
export type StampView = {
  /** For programs: a day, or a moment in UTC. */
  iso: string
  /** The exact one, on hover. */
  title: string
  /** What a person would say. */
  says: string
}

export function Stamp({ iso, title, says }: StampView) {
  return (
    <time dateTime={iso} title={title}>
      {says}
    </time>
  )
}
