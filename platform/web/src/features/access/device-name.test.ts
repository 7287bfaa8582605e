import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

test('browsers are called what people call them', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
  expect(deviceName(chrome)).toBe('Chrome · Windows');
  expect(deviceName(`${chrome} Edg/131.0.0.0`)).toBe('Edge · Windows');
  const phone =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0';
  expect(deviceName(phone)).toBe('微信 WeChat · Android');
  expect(deviceName('curl/8')).toBe('');
});
