import type { CallInput, CallReply, Client, Route, Session } from '@junheng/contract';
import { createClient, routes as allRoutes, signIn } from '@junheng/contract';
import type { DatabaseDoor } from '@junheng/database';
import { openTestDatabase } from '@junheng/database/testing';
import { pino } from 'pino';
import { serveDoor } from '../shell/serve-door.ts';
import type { RunningShell, ShellSubstitutes } from '../shell/serve-door.ts';
import type { ServerOptions } from '../shell/server-options.ts';
import { sampleTemplate } from './sample-template.ts';

/** A browser of a test: it keeps its cookie and sends the token with every change. */
export interface TestBrowser {
  readonly client: Client;
  /** Signs in and keeps the session; throws when refused. */
  signIn(userName: string, password: string): Promise<Session>;
  /** Calls a route and gives its value; throws when it fails. */
  get<R extends Route>(route: R, input: CallInput<R>): Promise<CallReply<R>>;
  /** The token sent with changes; tests may spoil it. */
  csrf: string | null;
  /** The cookie as it is sent; tests may spoil it. */
  cookie: string | null;
}

/** A server of a test over a fresh database. */
export interface TestServer {
  readonly address: string;
  readonly door: DatabaseDoor;
  readonly shell: RunningShell;
  makeBrowser(): TestBrowser;
  close(): Promise<void>;
}

const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };

/** Makes a browser against an address. */
export function makeTestBrowser(address: string): TestBrowser {
  const browser = { csrf: null as string | null, cookie: null as string | null };
  const fetchWithCookie: typeof fetch = async (url, init) => {
    const headers = new Headers(init?.headers);
    if (browser.cookie !== null) headers.set('cookie', browser.cookie);
    const response = await fetch(url, { ...init, headers });
    const set = response.headers.getSetCookie()[0];
    if (set !== undefined) browser.cookie = set.split(';', 1)[0] ?? null;
    return response;
  };
  const client = createClient({ baseUrl: address, fetch: fetchWithCookie, csrf: () => browser.csrf });
  return Object.assign(browser, {
    client,
    async signIn(userName: string, password: string) {
      const session = await client.call(signIn, { body: { userName, password } });
      if (!session.ok) throw new Error(`${session.error.code} ${session.error.message}`);
      browser.csrf = session.value.csrfToken;
      return session.value;
    },
    async get<R extends Route>(route: R, input: CallInput<R>) {
      const result = await client.call(route, input);
      if (!result.ok) throw new Error(`${route.name}: ${result.error.code} ${result.error.message}`);
      return result.value;
    },
  });
}

/** Starts a server over a fresh database of the kind under test; every answer is checked against its schema. */
export async function startTestServer(
  options: Omit<ServerOptions, 'place'> = {},
  substitutes: ShellSubstitutes & { readonly areas?: readonly string[] } = {},
): Promise<TestServer> {
  // Asked for the sample, the server finds it filled already, as on a later start.
  const database = await openTestDatabase(options.firstFill === 'sample' ? sampleTemplate : undefined);
  const routes =
    substitutes.areas === undefined
      ? allRoutes
      : allRoutes.filter((route) => substitutes.areas?.includes(route.area));
  const shell = await serveDoor(
    database.door,
    {
      port: 0,
      checksReplies: true,
      runsJobs: false,
      rates: { address: unlimited, account: unlimited, signIn: unlimited },
      ...options,
    },
    options.log ?? pino({ level: process.env['JUNHENG_TEST_LOG'] ?? 'silent' }),
    { routes, ...substitutes },
  );
  if (!shell.ok) {
    await database.close();
    throw new Error(`${shell.error.code} ${JSON.stringify(shell.error.parameters)}`);
  }
  return {
    address: shell.value.address,
    door: database.door,
    shell: shell.value,
    makeBrowser: () => makeTestBrowser(shell.value.address),
    async close() {
      await shell.value.close();
      await database.close();
    },
  };
}
