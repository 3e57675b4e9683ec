import { TextField } from '@/components/forms/fields'

/** Where somebody chooses a password, with what makes a good one. */
export function NewPasswordField({ name, label }: { name: string; label: string }) {
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      hint="At least 8 characters. A few words in a row are easy to remember."
      required
    />
  )
}
