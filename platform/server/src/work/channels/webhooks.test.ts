import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { isNeverAllowed, isPrivateAddress, readWebhookAddress } from './private-address.ts';
import { sendThrough } from './send-through.ts';
import { findRobotError, SIGNATURE_HEADER, writeWebhook } from './write-webhook.ts';

const message = {
  id: 'm1',
  kind: 'overdue',
  unitName: '区财政局',
  zh: '“落实生均公用经费”已逾期 1 天',
  en: 'overdue',
  link: '/plan/tasks/1',
  createdAt: '2026-11-21T00:00:00.000Z',
};
const NOW = Date.parse('2026-11-21T00:00:00Z');
const address = new URL('https://robot.example.com/send?key=1');
const outside = { allowsPrivate: false };

test('[S74] webhooks go to https addresses of the open internet only', () => {
  const reads = (text: string) => readWebhookAddress(text, outside) !== null;
  expect(reads('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1')).toBe(true);
  for (const text of [
    'http://robot.example.com/',
    'https://localhost/',
    'https://intranet/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://user:password@robot.example.com/',
    'file:///etc/passwd',
    'robot',
  ]) {
    expect([text, reads(text)]).toEqual([text, false]);
  }
  expect(readWebhookAddress('http://127.0.0.1:8080/', { allowsPrivate: true })).not.toBeNull();
  for (const host of [
    '192.168.1.1',
    '172.31.0.1',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
    'fec0::1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    'x',
  ]) {
    expect([host, isPrivateAddress(host)]).toEqual([host, true]);
  }
  expect(['8.8.8.8', '2606:4700::1111'].map(isPrivateAddress)).toEqual([false, false]);
  for (const text of [
    'http://169.254.169.254/latest/meta-data',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[::ffff:169.254.169.254]/',
    'http://100.100.100.200/',
  ]) {
    expect([text, readWebhookAddress(text, { allowsPrivate: true })]).toEqual([text, null]);
  }
  expect(['169.254.1.1', '::ffff:a9fe:a9fe', '10.0.0.1', 'fd00::1'].map(isNeverAllowed)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('[S74] our own webhooks are signed over the body, those of robots as each documents', () => {
  const own = writeWebhook({ address, format: 'json', secret: 's' }, message, NOW);
  const expected = createHmac('sha256', 's').update(own.body).digest('hex');
  expect(own.headers[SIGNATURE_HEADER]).toBe(`sha256=${expected}`);
  expect(JSON.parse(own.body)).toMatchObject({ kind: 'overdue', text: { zh: message.zh } });
  const unsigned = writeWebhook({ address, format: 'json', secret: '' }, message, NOW);
  expect(unsigned.headers[SIGNATURE_HEADER]).toBeUndefined();
  const wecom = writeWebhook({ address, format: 'wecom', secret: '' }, message, NOW);
  expect(JSON.parse(wecom.body)).toEqual({
    msgtype: 'text',
    text: { content: '【区财政局】“落实生均公用经费”已逾期 1 天' },
  });
  const dingtalk = writeWebhook({ address, format: 'dingtalk', secret: 'SEC' }, message, NOW);
  expect(dingtalk.address.searchParams.get('timestamp')).toBe(String(NOW));
  expect(dingtalk.address.searchParams.get('sign')).toBe(
    createHmac('sha256', 'SEC').update(`${NOW}\nSEC`).digest('base64'),
  );
  const feishu = JSON.parse(writeWebhook({ address, format: 'feishu', secret: 'SEC' }, message, NOW).body);
  expect(feishu).toMatchObject({ msg_type: 'text', timestamp: String(NOW / 1000) });
});

test('[S74] a robot that answers 200 with a fault has not taken the message', () => {
  expect(findRobotError('wecom', '{"errcode":0,"errmsg":"ok"}')).toBeNull();
  expect(findRobotError('wecom', '{"errcode":93000,"errmsg":"invalid webhook url"}')).toBe(
    '93000 invalid webhook url',
  );
  expect(findRobotError('feishu', '{"code":19021,"msg":"sign match fail"}')).toBe('19021 sign match fail');
  expect(findRobotError('json', '{"code":1}')).toBeNull();
});

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const calls: Call[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += String(part);
  });
  request.on('end', () => {
    calls.push({ path: request.url ?? '', headers: request.headers, body });
    const path = request.url ?? '';
    if (path === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
    else response.writeHead(path === '/broken' ? 503 : 200).end('x'.repeat(100_000));
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => vi.unstubAllEnvs());

test('[S74] a call is posted once, without following a redirect, and never into the own network', async () => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signal = new AbortController().signal;
  vi.stubEnv('JUNHENG_PUBLIC_ORIGIN', 'https://plan.example.cn, https://other.example.cn');
  const send = (path: string, allowsPrivate = true) =>
    sendThrough({ kind: 'webhook', format: 'json', address: `${base}${path}`, secret: 's' }, message, {
      mailer: null,
      rules: { allowsPrivate },
      now: NOW,
      signal,
    });
  expect(await send('/hook')).toBeNull();
  expect(calls).toHaveLength(1);
  const [first] = calls;
  expect(first?.headers[SIGNATURE_HEADER]).toBe(
    `sha256=${createHmac('sha256', 's')
      .update(first?.body ?? '')
      .digest('hex')}`,
  );
  expect(JSON.parse(first?.body ?? '')).toMatchObject({ link: 'https://plan.example.cn/plan/tasks/1' });
  expect(await send('/broken')).toBe('HTTP 503');
  expect(await send('/moved')).toBe('HTTP 302');
  expect(calls.map((call) => call.path)).toEqual(['/hook', '/broken', '/moved']);
  expect(await send('/hook', false)).toBe('address refused');
  expect(calls).toHaveLength(3);
});
