import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appError } from '@junheng/kernel';
import { RequestRefused } from './request-refused.ts';
import type { WebFile } from './web-files.ts';

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile): Promise<void> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  void reply
    .header('etag', file.etag)
    .header('cache-control', file.cacheControl)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) {
    await reply.status(304).send();
    return;
  }
  const { bytes, encoding } = await file.encode(accepted);
  if (encoding !== null) void reply.header('content-encoding', encoding);
  await reply.type(file.mediaType).send(bytes);
}

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>均衡</title><p>网页尚未构建。请用 npm start 启动，或先构建 platform/web。</p>' +
  '<p lang="en">The pages are not built yet. Start with npm start, or build platform/web first.</p></html>';

/**
 * Serves the built pages: files as they are, `index.html` for every address of a page, and a plain 404 for files that do not exist
 * and for anything below `/api`.
 */
export function serveWeb(app: FastifyInstance, files: ReadonlyMap<string, WebFile>): void {
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading || path === '/api' || path.startsWith('/api/')) {
      throw new RequestRefused([appError('CONTRACT_ROUTE_NOT_FOUND')]);
    }
    let name: string;
    try {
      name = decodeURIComponent(path.slice(1));
    } catch {
      throw new RequestRefused([appError('CONTRACT_ROUTE_NOT_FOUND')]);
    }
    const file = files.get(name === '' ? 'index.html' : name);
    if (file !== undefined) return sendFile(request, reply, file);
    const isAsset = name.startsWith('assets/') || /\.[a-z0-9]{1,12}$/iu.test(name);
    if (isAsset) {
      await reply
        .status(404)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send('404\n');
      return;
    }
    const index = files.get('index.html');
    if (index !== undefined) return sendFile(request, reply, index);
    await reply
      .status(503)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(NOT_BUILT);
  });
}
