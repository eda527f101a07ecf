'use client'

import { routes } from '../../lib/routes'
import { SignInSteps } from './sign-in-steps'

/** The way into the studio. */
export function SignInForm() {
  // A whole new page: nothing that was fetched for nobody may be shown to somebody.
  const go = () => window.location.assign(routes.studio())
  return (
    <>
      <SignInSteps onSignedIn={go} />
      <a className="door-other" href={routes.forgotten()}>
        忘記密碼
      </a>
    </>
  )
}
