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

/** Sends what a handler gave: JSON, or a file with its name (RFC 6266). With `isChecked` a JSON answer must fit the route's schema. */
export function sendReply(
  reply: FastifyReply,
  route: Route,
  value: unknown,
  isChecked: boolean,
): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (route.replyKind === 'file') return sendFile(reply, value as FileReply);
  if (isChecked) {
    const parsed = route.reply.safeParse(JSON.parse(JSON.stringify(value)));
    if (!parsed.success)
      throw new Error(`${route.name} answered outside its schema: ${parsed.error.message}`);
  }
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(value));
}
