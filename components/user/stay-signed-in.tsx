'use client'

import { type ReactNode, useState } from 'react'
import { SessionOver } from '../ui/session-over'
import { SignInAgain } from './sign-in-again'

/** Round the rooms of the studio: when a session turns out to be over, asks for the password in place and goes on. */
export function StaySignedIn({ email, children }: { email: string; children: ReactNode }) {
  const [refused, setRefused] = useState<readonly (() => void)[]>([])
  const goOn = () => {
    setRefused([])
    for (const again of refused) again()
  }
  return (
    <SessionOver value={(again) => setRefused((before) => [...before, again])}>
      {children}
      <SignInAgain open={refused.length > 0} email={email} onSignedIn={goOn} onClose={() => setRefused([])} />
    </SessionOver>
  )
}
