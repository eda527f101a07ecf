'use client'

import { Modal } from '../ui/modal'
import { SignInSteps } from './sign-in-steps'

interface Props {
  open: boolean
  /** Whose work it is: nobody else is let in here. */
  email: string
  onSignedIn: () => void
  /** Called when the dialog is closed without signing in. */
  onClose: () => void
}

/** Signs the same person in again without leaving the page, so that nothing on it is lost. Another account's key is refused. */
export function SignInAgain({ open, email, onSignedIn, onClose }: Props) {
  if (!open) return null
  return (
    <Modal className="desk-dialog" label="重新登入" onClose={onClose}>
      {(close) => (
        <>
          <h2>重新登入</h2>
          <p>登入已經過期。你的文字仍在這裏，登入後便可以繼續儲存。</p>
          <SignInSteps email={email} onSignedIn={onSignedIn} />
          <button className="door-other" type="button" onClick={close}>
            稍後再登入
          </button>
        </>
      )}
    </Modal>
  )
}
