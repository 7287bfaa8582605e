import { checkPassword } from '@junheng/domain';
import { usePick } from '../../i18n/words.ts';
import { useAccessWords } from './use-access-words.ts';

/** Says which rules a new password breaks, or undefined when it is good. */
export function useWeakness(): (password: string, userName: string) => string | undefined {
  const say = useAccessWords();
  const pick = usePick();
  return (password, userName) => {
    const judged = checkPassword(password, userName);
    if (judged.ok) return undefined;
    const { zh = '', en = '' } = judged.error.parameters;
    return say('password.weak', { rules: pick(String(zh), String(en)) });
  };
}
