import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/account/auth-card'
import { ForgotPasswordForm } from '@/components/account/forgot-password-form'
import { mailSetup } from '@/lib/env'
import { paths } from '@/lib/paths'
import { askForReset } from './actions'

export const metadata: Metadata = { title: 'Forgot your password?' }

export default async function ForgotPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ sent?: string | string[] }>
}) {
  const isSent = (await searchParams).sent !== undefined
  return (
    <>
      {isSent ? (
        <AuthCard
          title="Look into your mail"
          note="If there is an account with that address, a link to choose a new password is on its way. It works once, within an hour. Look also where spam goes."
        />
      ) : mailSetup() ? (
        <AuthCard title="Forgot your password?" note="We send you a link to choose a new one.">
          <ForgotPasswordForm action={askForReset} />
        </AuthCard>
      ) : (
        <AuthCard
          title="Forgot your password?"
          note="This Debrief cannot send mail. Ask whoever runs it for help with your password."
        />
      )}
      <p className="text-center text-muted">
        <Link href={paths.signIn()} className="font-medium text-accent underline underline-offset-2">
          Back to sign in
        </Link>
      </p>
    </>
  )
}
