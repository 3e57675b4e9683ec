import type { TokenScope } from '@/lib/domain/api-token'

export const SCOPE_LABELS: Record<TokenScope, string> = {
  READ: 'only read',
  WRITE: 'read and change',
}
