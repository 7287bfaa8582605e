import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { z } from 'zod';
import type { ErrorReply } from './common.ts';
import { errorMessage } from './error-table.ts';
import type { Route } from './route.ts';

type Part<Key extends string, Schema extends z.ZodType> =
  {} extends z.input<Schema>
    ? { readonly [K in Key]?: z.input<Schema> }
    : { readonly [K in Key]: z.input<Schema> };

/** What a call of a route takes: `params`, `query` and `body`, each only where the route has one. */
export type CallInput<R extends Route> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  Part<'body', R['body']>;

/** What a call of a route gives back. */
export type CallReply<R extends Route> = z.output<R['reply']>;

/** Why a call failed: the coded error, its sentence, the HTTP status (0 when no answer came) and every element at fault. */
export interface CallError extends AppError {
  readonly message: string;
  readonly status: number;
  readonly faults: readonly { readonly element: string; readonly code: string; readonly message: string }[];
  readonly requestId?: string;
}

export interface ClientOptions {
  /** Where the server is, without `/api`; empty for the page's own server. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** The token of `getSession` / `signIn`, sent with every change. */
  readonly csrf?: () => string | null | undefined;
  /** The language of the sentences in errors. */
  readonly language?: () => 'zh' | 'en';
  /** Further headers, for programs that carry their cookie themselves. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Told of every failure, for example to lead back to sign-in on ACCESS_NOT_SIGNED_IN. */
  readonly onError?: (error: CallError, route: Route) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** A file that a route of kind `file` answered with. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

export interface Client {
  /** Calls a route of kind `json`. Never throws: network failures come back coded too. */
  call<R extends Route>(
    route: R,
    input: CallInput<R>,
    options?: CallOptions,
  ): Promise<Result<CallReply<R>, CallError>>;
  /** Fetches the file of a route of kind `file`. */
  download<R extends Route>(
    route: R,
    input: CallInput<R>,
    options?: CallOptions,
  ): Promise<Result<Download, CallError>>;
  /** The address of a call, for links such as `<a href download>`. */
  address<R extends Route>(route: R, input: CallInput<R>): string;
}

type LooseInput = { params?: unknown; query?: unknown; body?: unknown };

/** The path and query string of a call, below the server's address. Undefined, null and empty values are left out of the query. */
export function routeAddress(route: Route, input: LooseInput): string {
  const params = (input.params ?? {}) as Record<string, unknown>;
  const path = route.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const pairs = Object.entries((input.query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return `/api${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/** Makes a client of the programming interface: one generic `call` over the routes. */
export function createClient(options: ClientOptions = {}): Client {
  const language = (): 'zh' | 'en' => options.language?.() ?? 'zh';
  const wrong = (route: Route, error: AppError, status: number, reply?: ErrorReply): CallError => {
    const callError: CallError = {
      ...error,
      status,
      message: reply?.message ?? errorMessage(error, language()),
      faults: reply?.faults ?? [],
      ...(reply?.requestId === undefined ? {} : { requestId: reply.requestId }),
    };
    options.onError?.(callError, route);
    return callError;
  };

  async function send(
    route: Route,
    input: LooseInput,
    signal: AbortSignal | undefined,
  ): Promise<Result<Response, CallError>> {
    const headers: Record<string, string> = { 'accept-language': language(), ...options.headers?.() };
    const isChange = route.method !== 'GET';
    const csrf = isChange ? options.csrf?.() : undefined;
    if (csrf) headers['x-csrf-token'] = csrf;
    const isFile = route.bodyKind === 'file';
    const hasBody = isChange && input.body !== undefined;
    if (hasBody) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json';
    let response: Response;
    try {
      response = await (options.fetch ?? fetch)(`${options.baseUrl ?? ''}${routeAddress(route, input)}`, {
        method: route.method,
        headers,
        credentials: 'same-origin',
        ...(hasBody
          ? { body: isFile ? (input.body as Uint8Array<ArrayBuffer>) : JSON.stringify(input.body) }
          : {}),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch {
      const code = signal?.aborted === true ? 'CONTRACT_CALL_CANCELLED' : 'CONTRACT_SERVER_UNREACHABLE';
      return fail(wrong(route, appError(code), 0));
    }
    if (response.ok) return ok(response);
    const reply = (await response.json().catch(() => null)) as ErrorReply | null;
    if (typeof reply?.code !== 'string') {
      return fail(
        wrong(route, appError('CONTRACT_REPLY_UNREADABLE', { status: response.status }), response.status),
      );
    }
    const place = reply.element === undefined ? undefined : { element: reply.element };
    return fail(wrong(route, appError(reply.code, reply.parameters ?? {}, place), response.status, reply));
  }

  return {
    address: (route, input) => `${options.baseUrl ?? ''}${routeAddress(route, input)}`,
    async call(route, input, callOptions) {
      const response = await send(route, input, callOptions?.signal);
      if (!response.ok) return response;
      try {
        return ok((await response.value.json()) as CallReply<typeof route>);
      } catch {
        const isCancelled = callOptions?.signal?.aborted === true;
        const code = isCancelled ? 'CONTRACT_CALL_CANCELLED' : 'CONTRACT_REPLY_UNREADABLE';
        return fail(wrong(route, appError(code, { status: response.value.status }), response.value.status));
      }
    },
    async download(route, input, callOptions) {
      const response = await send(route, input, callOptions?.signal);
      if (!response.ok) return response;
      try {
        const disposition = response.value.headers.get('content-disposition') ?? '';
        const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
        return ok({
          fileName: encoded === undefined ? route.name : decodeURIComponent(encoded),
          mediaType: response.value.headers.get('content-type') ?? 'application/octet-stream',
          bytes: await response.value.arrayBuffer(),
        });
      } catch {
        return fail(wrong(route, appError('CONTRACT_SERVER_UNREACHABLE'), 0));
      }
    },
  };
}
