import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/account/auth-card'
import { SignInForm } from '@/components/account/sign-in-form'
import { signUpIsOpen } from '@/lib/auth/accounts'
import { optionalUser } from '@/lib/auth/require-user'
import { safeNext } from '@/lib/auth/safe-next'
import { paths } from '@/lib/paths'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Search = { next?: string | string[]; deleted?: string | string[] }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next: wanted, deleted } = await searchParams
  const next = safeNext([wanted].flat()[0])
  if (await optionalUser()) redirect(next)
  return (
    <>
      <AuthCard
        title="Sign in"
        note={deleted ? 'Your account and everything in it is deleted. All the best on your way.' : undefined}
      >
        <SignInForm action={signIn} next={next} />
      </AuthCard>
      {(await signUpIsOpen()) ? (
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
