import { buttonStyle } from '@/components/ui/button-style'
import { Link } from '@/components/ui/link'
import { AuthCard } from './auth-card'

/** In place of the form to sign in, where nobody could: there is no account. */
export function FirstAccountCard({ signUpHref, note }: { signUpHref: string; note: string | undefined }) {
  return (
    <AuthCard title="There is no account here" note={note ?? 'Make the first one, and you can begin.'}>
      <Link href={signUpHref} className={buttonStyle('primary', 'medium')}>
        Make an account
      </Link>
    </AuthCard>
  )
}
