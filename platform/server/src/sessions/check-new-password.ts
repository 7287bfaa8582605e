import { checkPassword } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** Checks a password that a person chose; what is wrong with it is said in their language. `element` is where it stood in the call. */
export function checkNewPassword(
  password: string,
  about: { readonly userName: string; readonly element: string; readonly language: 'zh' | 'en' },
): Result<void, AppError> {
  const checked = checkPassword(password.normalize('NFC'), about.userName);
  if (checked.ok) return ok(undefined);
  const { parameters } = checked.error;
  const detail = parameters[about.language] ?? parameters['detail'] ?? '';
  return fail(appError(checked.error.code, { ...parameters, detail }, { element: about.element }));
}
