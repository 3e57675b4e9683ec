import { Link } from '@/components/ui/link'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import type { Day } from '@/lib/domain/day'
import { paths } from '@/lib/paths'
import { ContactForm, NoteForm } from './entry-forms'

type AddEntryProps = {
  applicationId: string
  today: Day
  people: readonly { id: string; name: string }[]
}

/** What a person adds to the timeline: a note, a contact that ends a silence, or a message that says what happened. */
export function AddEntry({ applicationId, today, people }: AddEntryProps) {
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 px-4 pt-1 *:has-[details[open]]:basis-full">
      <div>
        <Disclosure summary="Add a note">
          <NoteForm applicationId={applicationId} today={today} />
        </Disclosure>
      </div>
      <div>
        <Disclosure summary="Log a contact">
          <ContactForm applicationId={applicationId} today={today} people={people} />
        </Disclosure>
      </div>
      <Link
        href={paths.newMessage({ application: applicationId })}
        className="flex min-h-8 items-center gap-1.5 text-small font-medium text-accent hover:underline touch:min-h-11"
      >
        <Icon of="mail" size={14} />
        Paste an e-mail
      </Link>
    </div>
  )
}
