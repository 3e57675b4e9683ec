import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { paths } from '@/lib/paths'

export type CarriedLesson = { id: string; kind: 'SUSTAIN' | 'IMPROVE'; text: string; note: string }

/** The lessons that the next preparation will hold. */
export function CarryCard({ lessons }: { lessons: readonly CarriedLesson[] }) {
  if (lessons.length === 0) return null
  return (
    <Card aria-labelledby="carry">
      <CardHeader title="Carry into your next interview" id="carry" />
      <CardBody>
        <ul role="list" className="grid gap-4">
          {lessons.map(({ id, kind, text, note }) => (
            <li key={id}>
              <p className="mb-0.5 flex items-center gap-2 text-xs text-muted">
                <Badge tone={kind === 'SUSTAIN' ? 'sustain' : 'improve'}>
                  {kind === 'SUSTAIN' ? 'Sustain' : 'Improve'}
                </Badge>
                {note}
              </p>
              <Link href={paths.lessons()} className="wrap-anywhere hover:underline">
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
