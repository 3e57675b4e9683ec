'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

export function PrintButton() {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      <Icon of={Printer} />
      Print
    </Button>
  )
}
