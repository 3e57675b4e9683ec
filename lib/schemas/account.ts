import { z } from 'zod'
import { isZone } from '@/lib/domain/day'
import { linkToken } from './link'

const EMAIL_SENTENCE = 'Enter an e-mail address such as ana@example.org.'

/** One address, folded to lower case: the form under which an account is found. */
export const emailField = z
  .string({ error: EMAIL_SENTENCE })
  .trim()
  .toLowerCase()
  .max(254, { error: EMAIL_SENTENCE })
  .pipe(z.email({ error: EMAIL_SENTENCE }))

/** No rule of composition: length is what helps. Common ones are refused where the account's words are known. */
export const newPasswordField = z
  .string({ error: 'Choose a password.' })
  .min(8, { error: 'Use at least 8 characters.' })
  .max(128, { error: 'Use at most 128 characters.' })

const currentPasswordField = z
  .string({ error: 'Enter your password.' })
  .min(1, { error: 'Enter your password.' })
  .max(128, { error: 'Passwords here have at most 128 characters.' })

const nextField = z.string().max(2000).optional().catch(undefined)

export const signInSchema = z.object({
  email: emailField,
  password: currentPasswordField,
  /** Where to go afterwards; lib/auth/safe-next.ts keeps it on this site. */
  next: nextField,
})

export const signUpSchema = z.object({
  name: z
    .string({ error: 'Tell us what to call you.' })
    .trim()
    .min(1, { error: 'Tell us what to call you.' })
    .max(100, { error: 'Use at most 100 characters.' }),
  email: emailField,
  password: newPasswordField,
  /** Filled in by the browser; a person changes it in Settings. */
  zone: z.string().max(60).refine(isZone).catch('UTC'),
  next: nextField,
})

export const changePasswordSchema = z.object({
  currentPassword: currentPasswordField,
  newPassword: newPasswordField,
})

export const changeEmailSchema = z.object({ email: emailField, currentPassword: currentPasswordField })

export const forgotPasswordSchema = z.object({ email: emailField })

export const resetPasswordSchema = z.object({ token: linkToken, newPassword: newPasswordField })

export const deleteAccountSchema = z.object({ password: currentPasswordField })

export const endSessionSchema = z.object({ sessionId: z.string().min(1).max(64) })
