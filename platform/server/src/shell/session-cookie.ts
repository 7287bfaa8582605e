import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ABSOLUTE_MS } from '../sessions/session-token.ts';

/** Name of the cookie; behind https the browser itself holds it to this host and to https (`__Host-`, RFC 6265bis §4.1.3.2). */
const NAME = 'junheng_session';

/** Carries a session's token to the browser and back; scripts in the page cannot read it. */
export interface SessionCookie {
  readonly name: string;
  read(request: FastifyRequest): string | null;
  set(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

/** Makes the cookie's rules; `isSecure` when the server is reached by https. */
export function makeSessionCookie(isSecure: boolean): SessionCookie {
  const name = isSecure ? `__Host-${NAME}` : NAME;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    name,
    read: (request) => request.cookies[name] ?? null,
    set: (reply, token) => void reply.setCookie(name, token, { ...options, maxAge: ABSOLUTE_MS / 1000 }),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}
