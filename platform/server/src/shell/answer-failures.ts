import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appError, AppFailure } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { describeCrash } from './describe-crash.ts';
import { answerErrors } from './error-reply.ts';
import { readerLanguage } from './reader-language.ts';
import { RequestRefused } from './request-refused.ts';

/** Our code for what Fastify itself refuses. */
function fastifyCode(error: { code?: string; statusCode?: number }, bodyLimit: number): AppError | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return appError('CONTRACT_BODY_TOO_LARGE', { limit: `${Math.floor(bodyLimit / 1024)} KiB` });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return appError('CONTRACT_MEDIA_TYPE_WRONG');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return appError('CONTRACT_BODY_UNREADABLE');
    default:
      return error.statusCode === 400 ? appError('CONTRACT_BODY_UNREADABLE') : null;
  }
}

/** Seconds after which somebody turned away because too many wait for the database may try again. */
const RETRY_SECONDS = 5;

/** Whether a request waited in vain for a connection: the pool of `pg` says so in words only. */
function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

/** What PostgreSQL's codes of failures mean to whoever asked. Source: PostgreSQL 15, appendix A. */
const databaseCodes: Readonly<Record<string, string>> = {
  '53100': 'SERVER_DISK_FULL',
  ENOSPC: 'SERVER_DISK_FULL',
  '22003': 'CONTRACT_VALUE_UNKEEPABLE',
  '22008': 'CONTRACT_VALUE_UNKEEPABLE',
  '22021': 'CONTRACT_VALUE_UNKEEPABLE',
  '22P05': 'CONTRACT_VALUE_UNKEEPABLE',
};

function databaseCode(error: unknown): AppError | null {
  const code = databaseCodes[String((error as { code?: unknown } | null)?.code)];
  return code === undefined ? null : appError(code);
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly AppError[],
  retryAfter?: number,
): void {
  const language = readerLanguage(request.headers['accept-language']);
  const answer = answerErrors(errors, language, request.id);
  request.failureCode = answer.reply.code;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(answer.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .send(JSON.stringify(answer.reply));
}

/** Lets every failure, whoever threw it, be answered as coded JSON; what nobody expected is logged and answered as SERVER_FAILED. */
export function answerFailures(app: FastifyInstance, bodyLimit: number): void {
  app.decorateRequest('failureCode', undefined);
  app.setErrorHandler((error: unknown, request, reply) => {
    if (error instanceof RequestRefused) return send(request, reply, error.errors, error.retryAfter);
    if (error instanceof AppFailure) return send(request, reply, [error.appError]);
    const known = fastifyCode(
      error as { code?: string; statusCode?: number },
      request.routeOptions.bodyLimit ?? bodyLimit,
    );
    if (known !== null) return send(request, reply, [known]);
    if (isPoolExhausted(error)) return send(request, reply, [appError('SERVER_BUSY')], RETRY_SECONDS);
    const stored = databaseCode(error);
    if (stored !== null) {
      request.log.error({ code: stored.code }, 'the database refused');
      return send(request, reply, [stored]);
    }
    request.log.error({ crash: describeCrash(error) }, 'request failed');
    return send(request, reply, [appError('SERVER_FAILED')]);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Code of the error that the request was answered with, for the log. */
    failureCode: string | undefined;
  }
}
