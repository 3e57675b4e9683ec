import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/account/auth-card'
import { SignUpForm } from '@/components/account/sign-up-form'
import { signUpNow } from '@/lib/auth/accounts'
import { optionalUser } from '@/lib/auth/require-user'
import { safeNext } from '@/lib/auth/safe-next'
import { paths } from '@/lib/paths'
import { signUp } from './actions'

export const metadata: Metadata = { title: 'Make an account' }

const NOTE = 'It lives on this server, and is yours to take away or delete.'

const INVITATIONS = {
  open: { title: 'Make an account', note: NOTE },
  first: {
    title: 'Make the first account',
    note: `${NOTE} As the first one here, it also shows how Debrief itself is doing, under Settings, Installation.`,
  },
}

type Search = { next?: string | string[] }

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Search> }) {
  const next = safeNext([(await searchParams).next].flat()[0])
  if (await optionalUser()) redirect(next)
  const state = await signUpNow()
  return (
    <>
      {state === 'closed' ? (
        <AuthCard
          title="New accounts are closed"
          note="Ask whoever runs this Debrief to open them for you."
        />
      ) : (
        <AuthCard {...INVITATIONS[state]}>
          <SignUpForm action={signUp} next={next} />
        </AuthCard>
      )}
      {state === 'first' ? null : <HaveAnAccount next={next} />}
    </>
  )
}

function HaveAnAccount({ next }: { next: string }) {
  return (
    <p className="text-center text-muted">
      Have an account?{' '}
      <Link href={paths.signIn(next)} className="font-medium text-accent underline underline-offset-2">
        Sign in
      </Link>
    </p>
  )
}
