import { db } from '@/lib/db/client'

/**
 * What the installation has kept under `key`, or what `make` makes now. Several instances may ask at the same moment:
 * the first to write decides, and all get its answer.
 */
export async function instanceSetting(key: string, make: () => string | Promise<string>): Promise<string> {
  const read = () => db.instanceSetting.findUnique({ where: { key }, select: { value: true } })
  const kept = await read()
  if (kept) return kept.value
  const value = await make()
  try {
    await db.instanceSetting.create({ data: { key, value } })
    return value
  } catch (error) {
    const earlier = await read()
    if (earlier) return earlier.value
    throw error
  }
}
