import type { FastifyReply } from 'fastify';
import type { Route } from '@junheng/contract';
import type { FileReply } from '../handler.ts';

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const plain = file.fileName.replaceAll(/[^\w.-]/gu, '_');
  const encoded = encodeURIComponent(file.fileName).replaceAll("'", '%27');
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .send(file.content instanceof Uint8Array ? Buffer.from(file.content) : file.content);
}

/** Writes a handler's value as JSON; with `isChecked` it must fit the route's schema. */
export function writeReply(route: Route, value: unknown, isChecked: boolean): string {
  const text = JSON.stringify(value);
  if (isChecked) {
    const parsed = route.reply.safeParse(JSON.parse(text));
    if (!parsed.success)
      throw new Error(`${route.name} answered outside its schema: ${parsed.error.message}`);
  }
  return text;
}

/** Sends JSON that is written already. */
export function sendJson(reply: FastifyReply, bytes: string | Buffer): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .send(bytes);
}

/** Sends what a handler gave: JSON, or a file with its name (RFC 6266). */
export function sendReply(
  reply: FastifyReply,
  route: Route,
  value: unknown,
  isChecked: boolean,
): FastifyReply {
  if (route.replyKind === 'file')
    return sendFile(reply.header('cache-control', 'no-store'), value as FileReply);
  return sendJson(reply, writeReply(route, value, isChecked));
}
