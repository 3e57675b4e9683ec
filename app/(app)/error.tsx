'use client'

import PageError from '@/app/error'

/** The same words as outside, with the navigation still standing round them. */
export default PageError
