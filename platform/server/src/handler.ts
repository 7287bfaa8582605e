import type { AppError, Clock, MakeId, Result } from '@junheng/kernel';
import type { Role, Route } from '@junheng/contract';
import type { DistrictTransaction } from '@junheng/database';
import type { z } from 'zod';

/** Who asks. Every query is limited by `districtId` and by what role and unit may see. */
export interface Reader {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly districtId: string;
}

/** What a handler may use besides its input. Everything it reads or writes goes through `transaction`. */
export interface RequestContext<Who extends Reader | null = Reader> {
  readonly reader: Who;
  /** One transaction for the whole request, bound to the reader's district; it rolls back when the handler fails. */
  readonly transaction: DistrictTransaction;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly signal: AbortSignal;
}

/** A file as an answer: bytes or a stream, with its media type and a name that may hold Chinese. */
export interface FileReply {
  readonly mediaType: string;
  readonly fileName: string;
  readonly content: Uint8Array | NodeJS.ReadableStream;
}

/** The input of a route after its schemas have checked it. */
export interface RouteInput<R extends Route> {
  readonly params: z.output<R['params']>;
  readonly query: z.output<R['query']>;
  readonly body: z.output<R['body']>;
}

/** What a route answers with. */
export type RouteReply<R extends Route> = R['replyKind'] extends 'file' ? FileReply : z.input<R['reply']>;

/** Loads, calls pure code, saves. Expected failures are returned; the shell turns codes into HTTP. */
export type Handler<R extends Route> = (
  input: RouteInput<R>,
  context: RequestContext,
) => Promise<Result<z.input<R['reply']> | FileReply, AppError>>;
