import { useRouter } from 'next/navigation'
import { useRef, type SubmitEvent } from 'react'

/** A form whose values live in the address: `pathOf` says in which. Choosing applies at once. */
export function useFilterForm(pathOf: (typed: Record<string, string>) => string) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    router.push(pathOf(Object.fromEntries(typed) as Record<string, string>), { scroll: false })
  }
  return { form, onSubmit, apply: () => form.current?.requestSubmit() }
}
