import { z } from 'zod';
import type { Action, Role } from '@junheng/vocabulary';
import { rolesOf } from '@junheng/vocabulary';
import type { RecordKind } from '@junheng/records';

/** A plain operation of a kind of record, which the server answers from the declaration. */
export interface RecordDeed {
  readonly kind: RecordKind;
  readonly does: 'list' | 'export' | 'import' | 'get' | 'create' | 'update' | 'withdraw';
}

/** Takes nothing: any key is refused. */
export const nothingSchema = z.strictObject({});

/** Who may call a route: anybody, anybody signed in, or the roles listed. What of the data they see is decided inside the query. */
export type Access = 'public' | 'signedIn' | readonly Role[];

/** How a body travels: JSON of the body schema, or the bytes of one file as they are (`application/octet-stream`). */
export type BodyKind = 'json' | 'file';

/** The largest file a route takes, in bytes: 20 MiB. */
export const LARGEST_UPLOAD = 20 * 1_048_576;

/** The body of a route of kind `file`: the file's bytes. Its name travels in the query. */
export const fileBodySchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** The name under which a file was handed in: no folder, no control characters, at most 200 characters. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\\p{Cc}]+$/u);

/** How an answer travels: JSON of the reply schema, or a file whose bytes the handler streams. */
export type ReplyKind = 'json' | 'file';

/**
 * One operation of the programming interface as data: OpenAPI, the server, the typed client and the reference pages are all made from it.
 * `name` is the operation's file name on every floor (`publish-plan`).
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly area: string;
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/api`, parameters as `{id}`. */
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly access: Access;
  /** The line of the table of rights that must hold (`rights` of the vocabulary); null where being signed in, or nobody, is enough. */
  readonly right: Action | null;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly bodyKind: BodyKind;
  readonly reply: Reply;
  readonly replyKind: ReplyKind;
  /** Codes that this operation may answer with, beyond those every route shares (CONTRACT_…, ACCESS_…). */
  readonly errors: readonly string[];
  /** Whether the answer may change without a change of the district's data (sessions, jobs); others depend on nothing but the data, the reader, the input and the day. */
  readonly isLive: boolean;
  /** What it does with records of a kind, where it is plain; null where a handler of its own answers it. */
  readonly record: RecordDeed | null;
}

type RouteInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Omit<
  Route<P, Q, B, R>,
  'access' | 'right' | 'params' | 'query' | 'body' | 'bodyKind' | 'replyKind' | 'errors' | 'isLive' | 'record'
> & {
  /** Who may call it, where no right is needed. */
  readonly access?: 'public' | 'signedIn';
  /** What of the table of rights it takes. */
  readonly right?: Action;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly bodyKind?: BodyKind;
  readonly replyKind?: ReplyKind;
  readonly errors?: readonly string[];
  readonly isLive?: boolean;
  readonly record?: RecordDeed;
};

/** Makes a route; what is left out takes nothing (`nothingSchema`), answers JSON, has no errors of its own and is for anybody signed in. */
export function route<
  R extends z.ZodType,
  P extends z.ZodType = typeof nothingSchema,
  Q extends z.ZodType = typeof nothingSchema,
  B extends z.ZodType = typeof nothingSchema,
>(input: RouteInput<P, Q, B, R>): Route<P, Q, B, R> {
  const right = input.right ?? null;
  return {
    access: right === null ? 'signedIn' : rolesOf(right),
    params: nothingSchema as unknown as P,
    query: nothingSchema as unknown as Q,
    body: nothingSchema as unknown as B,
    bodyKind: 'json',
    replyKind: 'json',
    errors: [],
    isLive: false,
    record: null,
    ...input,
    right,
  };
}
