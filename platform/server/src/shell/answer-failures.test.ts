import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { answerFailures } from './answer-failures.ts';

async function answerTo(error: Error): Promise<{ status: number; code: string; retry: unknown }> {
  const app = Fastify();
  answerFailures(app, 1024);
  app.get('/', () => {
    throw error;
  });
  const response = await app.inject('/');
  await app.close();
  const { code } = response.json<{ code: string }>();
  return { status: response.statusCode, code, retry: response.headers['retry-after'] };
}

test('[S18] who waits in vain for a connection is told that the server is busy, and when to come back', async () => {
  const busy = await answerTo(new Error('timeout exceeded when trying to connect'));
  expect(busy).toEqual({ status: 503, code: 'SERVER_BUSY', retry: '5' });
});

test('[S18] what nobody expected is a failure of the server, its words kept back', async () => {
  expect(await answerTo(new Error('张三 is not a number'))).toMatchObject({
    status: 500,
    code: 'SERVER_FAILED',
  });
});

test('[S142] a full disk and values that no database keeps have codes of their own', async () => {
  const failed = (code: string) => answerTo(Object.assign(new Error('could not extend file'), { code }));
  expect(await failed('53100')).toMatchObject({ status: 503, code: 'SERVER_DISK_FULL' });
  expect(await failed('ENOSPC')).toMatchObject({ status: 503, code: 'SERVER_DISK_FULL' });
  for (const code of ['22003', '22021', '22P05'])
    expect(await failed(code)).toMatchObject({ status: 400, code: 'CONTRACT_VALUE_UNKEEPABLE' });
  expect(await failed('23505')).toMatchObject({ status: 500, code: 'SERVER_FAILED' });
});
