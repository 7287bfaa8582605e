import { checkPassword } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { commonPasswords, PUBLIC_NAMES } from './public-words.ts';

/**
 * Checks a password that a person chose; what is wrong with it is said in their language. `element` is where it stood in the call, `names`
 * what belongs to the person and can be found out: their own, their unit's, their district's.
 */
export function checkNewPassword(
  password: string,
  about: {
    readonly userName: string;
    readonly names: readonly string[];
    readonly element: string;
    readonly language: 'zh' | 'en';
  },
): Result<void, AppError> {
  const words = { common: commonPasswords(), names: [...PUBLIC_NAMES, about.userName, ...about.names] };
  const checked = checkPassword(password.normalize('NFC'), about.userName, words);
  if (checked.ok) return ok(undefined);
  const { parameters } = checked.error;
  const detail = parameters[about.language] ?? parameters['detail'] ?? '';
  return fail(appError(checked.error.code, { ...parameters, detail }, { element: about.element }));
}
