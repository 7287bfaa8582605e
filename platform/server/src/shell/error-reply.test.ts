import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appError } from '@junheng/kernel';
import { answerErrors } from './error-reply.ts';
import { readerLanguage } from './reader-language.ts';
import { describeCrash } from './describe-crash.ts';

test('[S3] a code becomes a status and a sentence in the reader’s language', () => {
  const error = appError(
    'CONTRACT_VALUE_TOO_BIG',
    { element: 'percent', maximum: 100 },
    { element: 'body.percent' },
  );
  const zh = answerErrors([error], 'zh', 'r1');
  expect(zh).toEqual({
    status: 400,
    reply: {
      code: 'CONTRACT_VALUE_TOO_BIG',
      message: '“percent”不能大于 100。',
      element: 'body.percent',
      parameters: { element: 'percent', maximum: 100 },
      faults: [
        { element: 'body.percent', code: 'CONTRACT_VALUE_TOO_BIG', message: '“percent”不能大于 100。' },
      ],
      requestId: 'r1',
    },
  });
  expect(answerErrors([error], 'en', 'r1').reply.message).toBe('“percent” must be at most 100.');
});

test('[S3] a code that nobody listed is our own failure', () => {
  const answer = answerErrors([appError('PLAN_NOBODY_LISTED_THIS', { secret: 'x' })], 'en', 'r2');
  expect(answer.status).toBe(500);
  expect(answer.reply.code).toBe('SERVER_FAILED');
  expect(JSON.stringify(answer.reply)).not.toContain('secret');
  expect(answer.reply.message).toContain('r2');
});

test('[S3] the language is the one wanted more, Chinese when neither is named', () => {
  expect(readerLanguage(undefined)).toBe('zh');
  expect(readerLanguage('fr, de;q=0.5')).toBe('zh');
  expect(readerLanguage('en')).toBe('en');
  expect(readerLanguage('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh');
  expect(readerLanguage('en-GB;q=0.7, zh-TW;q=0.6')).toBe('en');
  expect(readerLanguage('zh;q=0.1, en;q=0.2')).toBe('en');
});

test('[S3] any header gives one of the two', () => {
  fc.assert(fc.property(fc.string(), (header) => ['zh', 'en'].includes(readerLanguage(header))));
});

test('[S4] the log of a crash holds kind and place, never the message', () => {
  const error = Object.assign(new Error('duplicate key (name)=(张三)'), { code: '23505', table: 'account' });
  const note = describeCrash(error);
  expect(note).toMatchObject({ name: 'Error', code: '23505', table: 'account' });
  expect(note.stack.length).toBeGreaterThan(0);
  expect(JSON.stringify(note)).not.toContain('张三');
});
