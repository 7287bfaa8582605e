import type { DatabasePlace, Sealing } from '@junheng/database';
import type { Logger } from 'pino';
import type { Rate } from './token-bucket.ts';

/** How often one address, one account, and one address at sign-in may ask. */
export interface RateLimits {
  readonly address: Rate;
  readonly account: Rate;
  readonly signIn: Rate;
}

/** Generous for a school behind one address, hopeless for guessing passwords. */
export const usualRates: RateLimits = {
  address: { perMinute: 6_000, burst: 1_000 },
  account: { perMinute: 900, burst: 300 },
  signIn: { perMinute: 60, burst: 40 },
};

/** What a server is started with. Only the place of the data is needed. */
export interface ServerOptions {
  readonly place: DatabasePlace;
  /** 4747 unless told; 0 takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless told: reachable from this machine only. */
  readonly host?: string;
  /** The built web pages; without them only the programming interface answers. */
  readonly webFolder?: string;
  /** Where dumps go; none are made without it. */
  readonly dumpFolder?: string;
  /** How dumps are digested and encrypted; SHA-256 and not at all unless told. */
  readonly sealing?: Sealing;
  readonly log?: Logger;
  /** Fills an empty database with the sample district (`sample`) or with one bare district and its administrator (`empty`). */
  readonly firstFill?: 'sample' | 'empty' | 'none';
  /** Reached by https, through a proxy: cookies are Secure, browsers are told to stay on https. */
  readonly isSecure?: boolean;
  /** Trusts `X-Forwarded-For` of a proxy at these addresses (as Fastify's trustProxy); none unless told. */
  readonly trustProxy?: string | boolean;
  /** Addresses under which a proxy offers this server: `https://plan.example.cn`. */
  readonly publicOrigins?: readonly string[];
  /** Lets a collector elsewhere read /metrics with `Authorization: Bearer …`. */
  readonly metricsToken?: string;
  readonly rates?: RateLimits;
  /** Works on background jobs in this process; true unless told. */
  readonly runsJobs?: boolean;
  /** Checks every answer against its schema: for tests. */
  readonly checksReplies?: boolean;
  /** Seconds a request may take; 30 unless told. */
  readonly requestSeconds?: number;
  /** Largest body in bytes; 1 MiB unless told. */
  readonly bodyLimit?: number;
  /** Width of the pool on PostgreSQL. */
  readonly poolSize?: number;
}
