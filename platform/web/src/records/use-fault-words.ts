import type { Fault, Field } from '@junheng/records';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { usePick } from '../i18n/words.ts';

/** Says what is wrong with a field, as an order that can be followed. */
export function useFaultWords(): (field: Field, fault: Fault) => string {
  const say = useCommonWords();
  const pick = usePick();
  return (field, { code, parameters }) => {
    const label = pick(field.label.zh, field.label.en);
    const { min = 0, max = 0, decimals = 0, today = '' } = parameters;
    switch (code) {
      case 'needed':
        return field.type === 'text' || field.type === 'number' || field.type === 'count'
          ? say('fault.needed', { label })
          : say('fault.chosen', { label });
      case 'short':
        return say('fault.short', { label, min });
      case 'long':
        return say('fault.long', { label, max });
      case 'form':
        return field.help === undefined ? say('fault.form', { label }) : pick(field.help.zh, field.help.en);
      case 'number':
        return say('fault.number', { label });
      case 'decimals':
        return say('fault.decimals', { decimals });
      case 'range':
        return say('fault.range', { min, max });
      case 'future':
        return say('fault.future', { today });
      case 'day':
      case 'choice':
        return say('fault.chosen', { label });
    }
  };
}
