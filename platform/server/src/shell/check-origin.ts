import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a change comes from a page of this very server, by what the browser says itself (OWASP CSRF Prevention, "verifying origin";
 * Fetch Metadata). Programs that are no browsers send neither header and are held by the session's token alone.
 * `publicOrigins` names further addresses under which a proxy offers this server, such as `https://plan.example.cn`.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicOrigins: readonly string[]): boolean {
  const { origin } = headers;
  if (origin !== undefined) {
    if (publicOrigins.includes(origin)) return true;
    try {
      return new URL(origin).host === headers.host;
    } catch {
      return false;
    }
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
