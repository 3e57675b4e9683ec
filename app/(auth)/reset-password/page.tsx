import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { AuthCard } from '@/components/account/auth-card'
import { ResetPasswordForm } from '@/components/account/reset-password-form'
import { RESET_REFUSALS, visitReset } from '@/lib/auth/password-reset'
import { realNow } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { chooseNewPassword } from './actions'

export const metadata: Metadata = { title: 'Choose a new password' }

type Search = Promise<{ token?: string | string[] }>

export default async function ResetPasswordPage({ searchParams }: { searchParams: Search }) {
  const token = [(await searchParams).token].flat()[0] ?? ''
  const visit = await visitReset(token, realNow())
  if (visit.state === 'valid') {
    return (
      <AuthCard title="Choose a new password" note="It ends every session, and you sign in with it.">
        <ResetPasswordForm action={chooseNewPassword} token={token} email={visit.email} />
      </AuthCard>
    )
  }
  return (
    <>
      <AuthCard title="This link opens nothing" note={RESET_REFUSALS[visit.state]} />
      <p className="flex justify-center gap-4 text-muted">
        {[
          { href: paths.signIn(), label: 'Sign in' },
          { href: paths.forgotPassword(), label: 'Ask for another link' },
        ].map(({ href, label }) => (
          <Link key={href} href={href} className="font-medium text-accent underline underline-offset-2">
            {label}
          </Link>
        ))}
      </p>
    </>
  )
}
