import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/account/auth-card'
import { FirstAccountCard } from '@/components/account/first-account-card'
import { SignInForm } from '@/components/account/sign-in-form'
import { signUpNow } from '@/lib/auth/accounts'
import { optionalUser } from '@/lib/auth/require-user'
import { safeNext } from '@/lib/auth/safe-next'
import { mailSetup } from '@/lib/env'
import { paths } from '@/lib/paths'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Partial<Record<'next' | 'deleted' | 'reset', string | string[]>>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next: wanted, deleted, reset } = await searchParams
  const next = safeNext([wanted].flat()[0])
  if (await optionalUser()) redirect(next)
  const signUp = await signUpNow()
  const note = noteOf({ deleted, reset })
  if (signUp === 'first') return <FirstAccountCard signUpHref={paths.signUp(next)} note={note} />
  return (
    <>
      <AuthCard title="Sign in" note={note}>
        <SignInForm action={signIn} next={next} />
        {mailSetup() ? (
          <Link href={paths.forgotPassword()} className="text-accent underline underline-offset-2">
            Forgot your password?
          </Link>
        ) : (
          <p className="text-muted">Forgot your password? Ask whoever runs this Debrief.</p>
        )}
      </AuthCard>
      {signUp === 'open' ? (
        <p className="text-center text-muted">
          New here?{' '}
          <Link href={paths.signUp(next)} className="font-medium text-accent underline underline-offset-2">
            Make an account
          </Link>
        </p>
      ) : null}
    </>
  )
}

function noteOf({ deleted, reset }: Search): string | undefined {
  if (deleted) return 'Your account and everything in it is deleted. All the best on your way.'
  return reset ? 'Your password is changed. Sign in with the new one.' : undefined
}
