'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

export function PrintButton() {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      <Icon of="printer" />
      Print
    </Button>
  )
}
