/** The look of a text input, a select or a text area. */
export const controlStyle =
  'w-full min-w-0 rounded-control border border-control bg-card px-3 text-ink ' +
  'hover:border-muted focus-visible:outline-offset-0 aria-invalid:border-loss disabled:opacity-60'

export const lineHeight = 'min-h-9 touch:min-h-11'
