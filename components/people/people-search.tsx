import Form from 'next/form'
import { TextField } from '@/components/forms/fields'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

/** A search by name and by where you met, in the address. */
export function PeopleSearch({ q, met }: { q: string; met: string }) {
  return (
    <Form
      action={paths.people()}
      role="search"
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <TextField name="q" label="Name" required type="search" defaultValue={q} />
      <TextField
        name="met"
        label="Where you met"
        required
        type="search"
        defaultValue={met}
        placeholder="Company"
      />
      <div className="flex gap-2">
        <Button type="submit" className="min-h-9">
          <Icon of="search" />
          Search
        </Button>
        {q || met ? (
          <ButtonLink href={paths.people()} variant="ghost" className="min-h-9">
            Clear
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  )
}
