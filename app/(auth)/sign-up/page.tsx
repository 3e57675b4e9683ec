import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/account/auth-card'
import { SignUpForm } from '@/components/account/sign-up-form'
import { signUpIsOpen } from '@/lib/auth/accounts'
import { optionalUser } from '@/lib/auth/require-user'
import { safeNext } from '@/lib/auth/safe-next'
import { paths } from '@/lib/paths'
import { signUp } from './actions'

export const metadata: Metadata = { title: 'Make an account' }

type Search = { next?: string | string[] }

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Search> }) {
  const next = safeNext([(await searchParams).next].flat()[0])
  if (await optionalUser()) redirect(next)
  return (
    <>
      {(await signUpIsOpen()) ? (
        <AuthCard
          title="Make an account"
          note="It lives on this server, and is yours to take away or delete."
        >
          <SignUpForm action={signUp} next={next} />
        </AuthCard>
      ) : (
        <AuthCard title="New accounts are closed" note="Ask whoever runs this Debrief to open them for you.">
          {null}
        </AuthCard>
      )}
      <p className="text-center text-muted">
        Have an account?{' '}
        <Link href={paths.signIn(next)} className="font-medium text-accent underline underline-offset-2">
          Sign in
        </Link>
      </p>
    </>
  )
}
