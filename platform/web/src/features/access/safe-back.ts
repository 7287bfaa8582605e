/** Where sign-in leads back to: a path of this site, never another site, never sign-in or the change of password itself. */
export function safeBack(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/') || /^\/[/\\]/u.test(back)) return '/';
  return /^\/(?:sign-in|password)(?:[/?#]|$)/u.test(back) ? '/' : back;
}

/** Where somebody goes who has just signed in: on to the page of the link, by way of the change of a first password where one is due. */
export function nextAfterSignIn(mustChangePassword: boolean, back: string): string {
  if (!mustChangePassword) return back;
  return back === '/' ? '/password' : `/password?${new URLSearchParams({ back }).toString()}`;
}
