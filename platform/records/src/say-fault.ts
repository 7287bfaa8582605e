import type { Label } from '@junheng/vocabulary';
import type { Field } from './field.ts';
import type { Fault } from './find-fault.ts';

/** Says what is wrong with a field, as an order that can be followed. Forms, workbooks and pasted cells say the same. */
export function sayFault(field: Field, { code, parameters }: Fault): Label {
  const { zh, en } = field.label;
  const { min = 0, max = 0, decimals = 0, today = '' } = parameters;
  switch (code) {
    case 'needed':
      return ['text', 'number', 'count', 'money'].includes(field.type)
        ? { zh: `请填写${zh}`, en: `Enter: ${en}` }
        : { zh: `请选择${zh}`, en: `Choose: ${en}` };
    case 'short':
      return { zh: `请填写${zh}，至少 ${min} 个字`, en: `${en}: ${min} characters at least` };
    case 'long':
      return { zh: `${zh}至多 ${max} 个字`, en: `${en}: ${max} characters at most` };
    case 'form':
      return (
        field.help ?? { zh: `${zh}的格式不对，请核对`, en: `${en}: not in the form asked for, please check` }
      );
    case 'number':
      return { zh: `${zh}应填数字，例如 1250.5`, en: `${en}: enter a number, for example 1250.5` };
    case 'decimals':
      return { zh: `最多 ${decimals} 位小数`, en: `At most ${decimals} decimals` };
    case 'range':
      return { zh: `应填 ${min} 到 ${max} 之间的数字`, en: `Enter a number from ${min} to ${max}` };
    case 'future':
      return { zh: `应填不晚于今天（${today}）的日期`, en: `Enter a day not after today (${today})` };
    case 'day':
    case 'choice':
      return { zh: `请选择${zh}`, en: `Choose: ${en}` };
  }
}
