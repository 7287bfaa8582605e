import type { AppError, Clock, MakeId, Result } from '@junheng/kernel';
import type { Route } from '@junheng/contract';
import type { DatabaseDoor, DistrictTransaction, ReaderUnitRow, SessionReader } from '@junheng/database';
import type { z } from 'zod';
import type { EnginePool } from './engines/engine-pool.ts';
import type { FileLanes } from './engines/file-lanes.ts';
import type { Role } from '@junheng/vocabulary';

/** Who asks. Every query is limited by `districtId` and by what role and unit may see. */
export interface Reader {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  /** Where the administration is split: see `Doer` of the domain. */
  readonly charge?: SessionReader['charge'];
  readonly districtId: string;
  /** The reader's unit and its parent, as the session found them; looked up where it is left out. */
  readonly unit?: ReaderUnitRow;
  /** Where the call came from, for the trail. */
  readonly address?: string;
}

/** What a handler may use besides its input. Everything it reads or writes goes through `transaction`. */
export interface RequestContext<Who extends Reader | null = Reader> {
  readonly reader: Who;
  /** One transaction for the whole request, bound to the reader's district; it rolls back when the handler fails. */
  readonly transaction: DistrictTransaction;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly signal: AbortSignal;
  /** The language of sentences in the answer. */
  readonly language: 'zh' | 'en';
  /** Hands work to the background in the same transaction: when it rolls back, the job was never sent. */
  readonly jobs: JobPort;
}

/** The background as a handler reaches it. */
export interface JobPort {
  /** Sends a job of a name found in `jobs/<name>.ts`; answers the id under which `get-job` shows it. */
  send(name: string, input: unknown): Promise<string>;
  /** Takes a job out of the queue; one that runs is told to stop. */
  cancel(name: string, jobId: string): Promise<void>;
  /** What a job is called on screen. */
  titleOf(name: string): { readonly zh: string; readonly en: string };
}

/** What a handler may use that opens its transactions itself, because nobody may wait for the database while a password is hashed or a file is read. */
export interface AccessContext<Who extends Reader | null = Reader> {
  readonly reader: Who;
  readonly session: Who extends null ? null : SessionReader;
  /** The token in the request's cookie, whether or not a session goes with it. */
  readonly cookieToken: string | null;
  /** Where the call came from: the connection's other end, or what a named proxy says. */
  readonly address: string;
  /** The browser's own name of itself, cut to 200 characters. */
  readonly agent: string;
  readonly door: DatabaseDoor;
  /** The door for calls that only read: what others remember is not forgotten for them. */
  readonly readingDoor: DatabaseDoor;
  /** Worker threads for what takes long: never while a transaction is open. */
  readonly engines: EnginePool;
  /** Worker threads for reading what people hand in, within limits of time and memory. */
  readonly files: FileLanes;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly signal: AbortSignal;
  readonly language: 'zh' | 'en';
  /** Gives the browser the cookie of a new session. `token` is the secret itself. */
  setSessionCookie(token: string): void;
  clearSessionCookie(): void;
  /** Makes this process forget what it remembers of an account's sessions, after they changed. */
  forgetSessions(accountId: string): void;
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

/** A handler that opens its transactions itself; its file also exports `opensTransactions = true`. */
export type AccessHandler<R extends Route, Who extends Reader | null = Reader> = (
  input: RouteInput<R>,
  context: AccessContext<Who>,
) => Promise<Result<z.input<R['reply']> | FileReply, AppError>>;
