/** Cookies that mark a request as somebody's; such a request is never answered from a shared cache. */
export const SESSION_COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token']
