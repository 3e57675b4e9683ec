import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/auth/next-auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, nextAuthOptions()) as Promise<Response>
}

export { answer as GET, answer as POST }
