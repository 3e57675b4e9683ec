import { nothingThere } from '@/lib/api/nothing-there'

/** Whatever is no route: a problem instead of a page. */
export const GET = nothingThere
export const POST = nothingThere
export const PUT = nothingThere
export const PATCH = nothingThere
export const DELETE = nothingThere
