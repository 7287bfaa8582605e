import type { Target } from '@junheng/contract';
import type { ReactElement } from 'react';
import { Notice } from '../../../components/calm-state.tsx';
import { formatAmount } from '../../../i18n/format-number.ts';
import { useLanguage } from '../../../i18n/words.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** Says where 其中-rows do not fit their whole; it changes no verdict. */
export function PartsFaults({ target }: { readonly target: Target }): ReactElement | null {
  const say = usePlanWords();
  const language = useLanguage();
  if (target.partsFaults.length === 0) return null;
  const amount = (value: string) => formatAmount(value, target.valueUnit, language);
  return (
    <Notice tone="soon">
      {target.partsFaults.map((fault) => (
        <p key={`${fault.wholeId} ${fault.of}`}>
          {say(`parts.${fault.code === 'PARTS_EXCEED_WHOLE' ? 'exceed' : 'short'}`, {
            of: say(`parts.of.${fault.of}`),
            sum: amount(fault.sum),
            whole: amount(fault.whole),
          })}
        </p>
      ))}
    </Notice>
  );
}
