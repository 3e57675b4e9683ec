'use client'

import { useEffect, useState } from 'react'
import { deviceName } from '@/components/account/device-name'
import type { ActionResult } from '@/lib/actions/result'

export type PushState =
  | 'looking'
  /** The page came by plain HTTP: browsers then offer no push. */
  | 'insecure'
  | 'unsupported'
  /** The person, or whoever set up the machine, has said no. */
  | 'denied'
  | 'off'
  | 'on'

export type AddBrowser = (input: {
  endpoint: string
  keys: { p256dh: string; auth: string }
  label: string
}) => Promise<ActionResult<{ id: string }>>

/** Whether this browser gets this person's reminders, and the way to turn it on; which answers with a sentence where it did not work. */
export function usePush(endpoints: readonly string[], publicKey: string, add: AddBrowser) {
  const [state, setState] = useState<PushState>('looking')
  const known = endpoints.join(' ')

  useEffect(() => {
    let isGone = false
    const start = async () => {
      const found = await look(known.split(' '))
      if (!isGone) setState(found)
    }
    void start()
    return () => {
      isGone = true
    }
  }, [known])

  const turnOn = async (): Promise<string | null> => {
    if ((await Notification.requestPermission()) !== 'granted') {
      setState(stateOfPermission())
      return 'Your browser was told not to show notifications.'
    }
    const { endpoint, keys } = await subscribe(publicKey)
    const added = await add({ endpoint, keys, label: deviceName(navigator.userAgent) })
    if (!added.ok) return added.formError ?? 'This browser’s push service is not one that we can write to.'
    setState('on')
    return null
  }

  return { state, turnOn }
}

function stateOfPermission(): PushState {
  return Notification.permission === 'denied' ? 'denied' : 'off'
}

async function look(known: readonly string[]): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return 'unsupported'
  }
  const registration = await navigator.serviceWorker.getRegistration('/')
  const subscription = await registration?.pushManager.getSubscription()
  const endpoint = subscription?.endpoint ?? null
  const isOn = endpoint !== null && known.includes(endpoint) && Notification.permission === 'granted'
  return isOn ? 'on' : stateOfPermission()
}

/**
 * Ends the subscription of the browser in front of the person, if it is that one: nobody writes there any more.
 * Answers whether it was.
 */
export async function endSubscription(endpoint: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const registration = await navigator.serviceWorker.getRegistration('/')
  const subscription = await registration?.pushManager.getSubscription()
  return subscription?.endpoint === endpoint ? subscription.unsubscribe() : false
}

async function subscribe(applicationServerKey: string) {
  await navigator.serviceWorker.register('/sw.js')
  const { pushManager } = await navigator.serviceWorker.ready
  // It may be somebody else's who was signed in here, or made for keys that are gone.
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  const { keys } = subscription.toJSON()
  return {
    endpoint: subscription.endpoint,
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
  }
}
