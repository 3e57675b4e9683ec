'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { toast } from '@/components/ui/toast'
import type { FormAction } from '@/lib/actions/result'
import { sayReplanned, type Replanned } from './say-replanned'

type ReplanningFormProps = {
  action: FormAction<Replanned>
  children: ReactNode
  resetOnSuccess?: boolean
  className?: string
}

/** A form whose save moves reminders, and says how many. */
export function ReplanningForm(props: ReplanningFormProps) {
  return <ActionForm {...props} onSuccess={(data) => toast({ message: sayReplanned(data) })} />
}
