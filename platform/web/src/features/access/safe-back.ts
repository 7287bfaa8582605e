/** Where sign-in leads back to: a path of this site, never another site, never sign-in itself. */
export function safeBack(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/') || /^\/[/\\]/u.test(back)) return '/';
  return back.startsWith('/sign-in') ? '/' : back;
}
