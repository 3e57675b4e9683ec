import webPush from 'web-push'
import { z } from 'zod'
import { instanceSetting } from '@/lib/data/instance-settings'
import { baseUrl, isHttps, mailSetup } from '@/lib/env'

const KEY = 'vapid'
const vapidKeys = z.object({ publicKey: z.string(), privateKey: z.string() })
export type VapidKeys = z.output<typeof vapidKeys>

/** The keys that push messages are signed with, made at their first use: all instances share them. */
export async function readVapidKeys(): Promise<VapidKeys> {
  const text = await instanceSetting(KEY, () => JSON.stringify(webPush.generateVAPIDKeys()))
  return vapidKeys.parse(JSON.parse(text))
}

/** Whom a push service may turn to: it takes an https or a mailto address only. */
export function vapidSubject(): string {
  if (isHttps()) return baseUrl()
  return `mailto:${mailSetup()?.from.address ?? 'nobody@localhost'}`
}
