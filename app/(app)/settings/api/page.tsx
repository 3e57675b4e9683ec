import type { Metadata } from 'next'
import { TokensCard } from '@/components/settings/api/tokens-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { realNow } from '@/lib/clock'
import { listTokens } from '@/lib/data/api-tokens'
import { isFirstAccount } from '@/lib/data/installation'
import { endToken, makeToken } from './actions'

export const metadata: Metadata = { title: 'API' }

export default async function ApiSettingsPage() {
  const viewer = await requireUser()
  const [tokens, isFirst] = await Promise.all([listTokens(viewer.id), isFirstAccount(viewer.id)])
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="api" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <TokensCard
          tokens={tokens}
          clock={{ now: realNow(), zone: viewer.zone }}
          actions={{ make: makeToken, revoke: endToken }}
        />
      </div>
    </>
  )
}
