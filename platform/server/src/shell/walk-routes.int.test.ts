import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routeAddress, routes } from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { insertSmallDistrict, testId } from '@junheng/database/testing';
import { exampleJobs } from '../testing/example-jobs.ts';
import { pickIds, readHidden, readSecrets, readSurroundings } from '../testing/district-secrets.ts';
import type { Secret } from '../testing/district-secrets.ts';
import { insertWalkProjects } from '../testing/insert-walk-projects.ts';
import { insertWalkWork } from '../testing/insert-walk-work.ts';
import { insertWalkReview } from '../testing/insert-walk-review.ts';
import { findLeaks } from '../testing/find-leaks.ts';
import { findRouteCases } from '../testing/find-route-cases.ts';
import type { Counted, ForeignIds } from '../testing/route-case.ts';
import { insertWalkPapers } from '../testing/walk-school-papers.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';
import { hashPassword } from '../sessions/password-hash.ts';

const routeCases = await findRouteCases();
const SAMPLE = '990001';
const FOREIGN = '990002';
const PASSWORDS = { sample: 'Yunling@2026', foreign: 'Yunhu-2027-other' };
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' }, { jobDefinitions: exampleJobs });
  await insertSmallDistrict(server.door, FOREIGN);
  const { pool } = server.door;
  await pool.query('update account set password_hash = $1 where district_id = $2', [
    await hashPassword(PASSWORDS.foreign),
    FOREIGN,
  ]);
  for (const [district, name] of [
    [SAMPLE, 'leader'],
    [FOREIGN, 'admin'],
  ]) {
    await pool.query(
      `insert into job (district_id, id, name, account_id, state, input, created_at)
       select district_id, $3, 'count-up', id, 'done', '1', '2026-01-05T02:00:00.000Z' from account
        where district_id = $1 and user_name = $2`,
      [district, name, testId('job', district)],
    );
  }
  await insertWalkPapers(server.door, SAMPLE, 'clerk-school');
  await insertWalkPapers(server.door, FOREIGN, 'clerk.first');
  await insertWalkReview(server.door, SAMPLE);
  await insertWalkReview(server.door, FOREIGN);
  await insertWalkProjects(server.door, SAMPLE, 'clerk-school');
  await insertWalkProjects(server.door, FOREIGN, 'clerk.first');
  await insertWalkWork(server.door, SAMPLE, 'clerk-school');
});
afterAll(() => server.close());

/** Sign-out comes last: it ends the session that the walk needs. */
const walked = routes.toSorted((a, b) => Number(a.name === 'sign-out') - Number(b.name === 'sign-out'));

interface Answer {
  readonly status: number;
  /** All text in it; a workbook is unzipped. */
  readonly text: string;
  readonly reply: unknown;
}

async function call(route: Route, ids: ForeignIds, browser: TestBrowser | null): Promise<Answer> {
  const input = routeCases[route.name]?.input(ids) ?? {};
  const hasBody = input.body !== undefined;
  const response = await fetch(`${server.address}${routeAddress(route, input)}`, {
    method: route.method,
    headers: {
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(browser?.cookie ? { cookie: browser.cookie } : {}),
      ...(browser?.csrf ? { 'x-csrf-token': browser.csrf } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(input.body) } : {}),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.ok && route.replyKind === 'file') {
    const text = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
    return { status: response.status, text, reply: null };
  }
  const text = new TextDecoder().decode(bytes);
  return { status: response.status, text, reply: JSON.parse(text) };
}

/** A print of everything a district holds, but for sign-ins and the trail. */
async function printOf(districtId: string): Promise<string> {
  const tables = [
    'unit',
    'plan',
    'target',
    'target_value',
    'task',
    'task_report',
    'job',
    'building_project',
    'stored_file',
    'task_paper',
    'task_milestone',
    'inbox_message',
    'message_channel',
    'plan_document',
    'plan_review',
    'plan_review_item',
    'district_setting',
    'school_paper',
    'district',
  ];
  const parts = tables.map((table) => {
    const column = table === 'district' ? 'id' : 'district_id';
    return `select md5(string_agg(t::text, '|' order by t.id)) as print from ${table} t where ${column} = '${districtId}'`;
  });
  parts.push(
    `select md5(string_agg(concat(user_name, role, active, unit_id, version, password_hash), '|' order by id)) from account where district_id = '${districtId}'`,
  );
  const { rows } = await server.door.pool.query<{ print: string }>(parts.join(' union all '));
  return rows.map((row) => row.print).join();
}

test('[S29] the walk knows every route, and no route that is gone', () => {
  const names = routes.map((route) => route.name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(routeCases).toSorted()).toEqual(names.toSorted());
});

test('[S29] nobody signed in learns anything from any route', async () => {
  const secrets = await readSecrets(server.door, SAMPLE);
  const plan = secrets.find((secret) => secret.table === 'plan')?.id ?? '';
  const ids = pickIds(secrets, plan);
  const before = await printOf(SAMPLE);
  for (const route of walked) {
    const answer = await call(route, ids, null);
    expect([route.name, answer.status]).toEqual([route.name, routeCases[route.name]?.isOpen ? 404 : 401]);
    expect([route.name, findLeaks(answer.text, secrets, '')]).toEqual([route.name, []]);
  }
  expect(await printOf(SAMPLE)).toBe(before);
});

test('[S29] the administrator of another district learns and changes nothing, on any route', async () => {
  const secrets = await readSecrets(server.door, SAMPLE);
  const own = await readSecrets(server.door, FOREIGN);
  const known = own.map((secret) => secret.words).join('\n');
  const plan = secrets.find((secret) => secret.table === 'plan')?.id ?? '';
  const ids = pickIds(secrets, plan);
  const before = await printOf(SAMPLE);
  const browser = server.makeBrowser();
  expect((await browser.signIn('admin', PASSWORDS.foreign)).districtId).toBe(FOREIGN);
  const sizes = countRows(own);
  for (const route of walked) {
    const answer = await call(route, ids, browser);
    checkAnswer(route, answer, secrets, known, { ...sizes, audit: null, jobs: 1 });
    if (routeCases[route.name]?.reaches === undefined)
      expect([route.name, answer.status]).toEqual([route.name, 200]);
  }
  expect(await printOf(SAMPLE)).toBe(before);
});

test('[S29] a clerk of another unit sees its own duties only, in lists, counts, files and single things', async () => {
  const browser = server.makeBrowser();
  const session = await browser.signIn('clerk-school', PASSWORDS.sample);
  const secrets = await readSecrets(server.door, SAMPLE);
  const hidden = await readHidden(server.door, SAMPLE, session.unitId);
  const isHidden = new Set(hidden.map((secret) => secret.id));
  const seen = secrets.filter((secret) => !isHidden.has(secret.id));
  const sizes = countRows(seen);
  expect(sizes.targets).toBeGreaterThan(0);
  expect(sizes.tasks).toBeGreaterThan(0);
  const known = seen.map((secret) => secret.words).join('\n');
  const ids = pickIds(
    hidden.filter((secret) => secret.id !== session.accountId),
    testId('no plan', SAMPLE),
  );
  const before = await printOf(SAMPLE);
  const around = await readSurroundings(server.door, session.unitId);
  for (const route of walked) {
    const answer = await call(route, ids, browser);
    const isOfUnits = route.area === 'organisation';
    // Names of other units and of people stand beside one's own duties; units themselves are hidden in the area organisation.
    const watched = hidden.filter(
      ({ table, id }) =>
        table !== 'account' &&
        !around.has(id) &&
        !around.has(id) &&
        (table !== 'unit' || (isOfUnits && !routeCases[route.name]?.isPublished)),
    );
    checkAnswer(route, answer, watched, known, {
      ...sizes,
      jobs: 0,
    });
    if (typeof route.access !== 'string' && !route.access.includes('clerk')) {
      expect([route.name, answer.status]).toEqual([route.name, 403]);
    }
  }
  expect(await printOf(SAMPLE)).toBe(before);
});

type Sizes = Readonly<Record<Counted, number | null>>;

function countRows(secrets: readonly Secret[]): Sizes & { targets: number; tasks: number } {
  const of = (table: string): number =>
    secrets.filter((secret) => secret.table === table && secret.isListed !== false).length;
  return {
    units: of('unit'),
    targets: of('target'),
    tasks: of('task'),
    accounts: of('account'),
    audit: null,
    jobs: of('job'),
    projects: of('building_project'),
  };
}

/** Refused where another's thing was named, nothing given away, and every count what the reader may see. */
function checkAnswer(
  route: Route,
  answer: Answer,
  secrets: readonly Secret[],
  known: string,
  sizes: Sizes,
): void {
  const { name } = route;
  const { reaches, counts } = routeCases[name] ?? {};
  expect([name, findLeaks(answer.text, secrets, known)]).toEqual([name, []]);
  if (reaches === true) {
    expect([name, answer.status]).toEqual([name, expect.toBeOneOf([401, 403, 404, 422])]);
    return;
  }
  if (answer.status !== 200) return;
  for (const [kind, read] of counts ?? []) {
    if (sizes[kind] !== null)
      expect([name, kind, read(answer.reply as never)]).toEqual([name, kind, sizes[kind]]);
  }
}
