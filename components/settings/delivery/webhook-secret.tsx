import { SecretOnce } from '@/components/settings/secret-once'

export function WebhookSecret({ secret }: { secret: string }) {
  return (
    <SecretOnce
      secret={secret}
      label="The secret that its messages are signed with"
      note="Give it to the program that listens there."
      copyLabel="Copy the secret"
    />
  )
}
