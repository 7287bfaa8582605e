import { appError, fail, ok } from '@junheng/kernel';
import type { PublicWords } from './public-part.ts';
import { describePublicPart, findPublicPart } from './public-part.ts';
import type { AppError, Result } from '@junheng/kernel';

/** Ten characters: behind a lockout that leaves about one guess an hour (see lockout) and argon2id at rest, length is what protects. */
export const PASSWORD_MIN_LENGTH = 10;

/** Of lower case, upper case, digits and other signs at least this many: asked of by 等级保护 reviews (GB/T 22239). */
export const PASSWORD_MIN_KINDS = 3;

/** Beginnings of passwords that everybody tries first. */
const COMMON = ['password', 'admin', 'qwerty', '123456', 'abc123', 'iloveyou', 'woaini', '111111', '888888'];

const NO_WORDS: PublicWords = { common: new Set(), names: [] };

interface PasswordRule {
  readonly breaks: (password: string, userName: string) => boolean;
  readonly zh: string;
  readonly en: string;
}

function countKinds(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length;
}

const RULES: readonly PasswordRule[] = [
  {
    breaks: (password) => Array.from(password).length < PASSWORD_MIN_LENGTH,
    zh: `至少 ${PASSWORD_MIN_LENGTH} 个字符`,
    en: `use at least ${PASSWORD_MIN_LENGTH} characters`,
  },
  {
    breaks: (password) => countKinds(password) < PASSWORD_MIN_KINDS,
    zh: '大写字母、小写字母、数字、符号至少含三种',
    en: 'mix at least three of capitals, small letters, digits and signs',
  },
  {
    breaks: (password, userName) =>
      userName.length >= 3 && password.toLowerCase().includes(userName.toLowerCase()),
    zh: '不能包含用户名',
    en: 'leave the user name out',
  },
  {
    breaks: (password) => COMMON.some((common) => password.toLowerCase().includes(common)),
    zh: '不能包含常见密码',
    en: 'leave out what everybody uses',
  },
  {
    breaks: (password) => /(.)\1{3}/u.test(password),
    zh: '同一字符不能连续四次',
    en: 'do not repeat a character four times in a row',
  },
];

/** Checks a new password, by these rules and by what is public ([X8]). Error `ACCESS_PASSWORD_WEAK` carries every broken rule as `zh` and `en`, and both as `detail`. */
export function checkPassword(
  password: string,
  userName: string,
  words: PublicWords = NO_WORDS,
): Result<void, AppError<'ACCESS_PASSWORD_WEAK'>> {
  const found = findPublicPart(password, words);
  const broken: readonly Pick<PasswordRule, 'zh' | 'en'>[] = [
    ...RULES.filter((rule) => rule.breaks(password, userName)),
    ...(found === null ? [] : [describePublicPart(found)]),
  ];
  if (broken.length === 0) return ok(undefined);
  const [zh, en] = [broken.map((rule) => rule.zh).join('；'), broken.map((rule) => rule.en).join('; ')];
  return fail(appError('ACCESS_PASSWORD_WEAK', { detail: `${zh} / ${en}`, zh, en }));
}
