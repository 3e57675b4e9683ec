import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Timestamp } from '@/components/ui/timestamp'
import type { FormAction } from '@/lib/actions/result'
import { sayAgo } from '@/lib/domain/ago'
import type { TokenScope } from '@/lib/domain/api-token'
import { dayIn } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { TokenForm } from './token-form'
import { SCOPE_LABELS } from './token-words'

export interface TokenView {
  id: string
  name: string
  ending: string
  scope: TokenScope
  expiresAt: Date | null
  lastUsedAt: Date | null
}

type TokensCardProps = {
  tokens: readonly TokenView[]
  clock: { now: Date; zone: string }
  actions: { make: FormAction<{ token: string }>; revoke: FormAction<void> }
}

/** What scripts, other tools and assistants show to be let in. */
export function TokensCard({ tokens, clock, actions }: TokensCardProps) {
  return (
    <Card aria-labelledby="tokens">
      <CardHeader
        id="tokens"
        title="Personal tokens"
        note="For your scripts, other tools and assistants. Whoever has a token sees what you see, so give each its own: you can revoke it alone."
        ruled={tokens.length > 0}
      />
      {tokens.length > 0 ? (
        <CardRows>
          {tokens.map((token) => (
            <CardRow
              key={token.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:flex-nowrap"
            >
              <TokenText token={token} clock={clock} />
              <ActionForm
                action={actions.revoke}
                doneMessage="Revoked. It opens nothing any more."
                className="shrink-0"
              >
                <input type="hidden" name="id" value={token.id} />
                <SubmitButton
                  variant="outline"
                  size="small"
                  pendingLabel="Revoking…"
                  aria-label={`Revoke ${token.name}, ending in ${token.ending}`}
                >
                  Revoke
                </SubmitButton>
              </ActionForm>
            </CardRow>
          ))}
        </CardRows>
      ) : null}
      <CardBody className={clsx('grid gap-4', tokens.length > 0 && 'border-t border-line pt-4')}>
        <TokenForm action={actions.make} />
        <p className="text-small text-muted">
          What a token can do is in the{' '}
          <Link href={paths.apiReference()} className="text-accent underline">
            API reference
          </Link>
          .
        </p>
      </CardBody>
    </Card>
  )
}

function TokenText({ token, clock: { now, zone } }: { token: TokenView; clock: TokensCardProps['clock'] }) {
  const { name, ending, scope, expiresAt, lastUsedAt } = token
  const hasEnded = expiresAt !== null && expiresAt <= now
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        <span className="[overflow-wrap:anywhere]">{name}</span>
        <span className="font-mono text-small text-muted">…{ending}</span>
        {hasEnded ? <Badge tone="improve">Ended</Badge> : null}
      </p>
      <p className="text-small text-muted">
        may {SCOPE_LABELS[scope]},{' '}
        {expiresAt === null ? (
          'never ends'
        ) : (
          <>
            {hasEnded ? 'ended' : 'ends'}{' '}
            <Timestamp at={expiresAt} zone={zone}>
              {sayDay(dayIn(expiresAt, zone), dayIn(now, zone))}
            </Timestamp>
          </>
        )}
        ,{' '}
        {lastUsedAt === null ? (
          'not used yet'
        ) : (
          <>
            last used{' '}
            <Timestamp at={lastUsedAt} zone={zone}>
              {sayAgo(lastUsedAt, now)}
            </Timestamp>
          </>
        )}
      </p>
    </div>
  )
}
