import { ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Method, ModelColumns } from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { listOption, needOption } from './growth-options.ts';

export const MODEL_OPTIONS = {
  outcome: { type: 'string' },
  group: { type: 'string' },
  predictors: { type: 'string' },
  slope: { type: 'string' },
  crossed: { type: 'boolean' },
  ml: { type: 'boolean' },
  reml: { type: 'boolean' },
  html: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** The columns and the method that the options name. */
export function readModelOptions(
  context: CommandContext,
  usage: string,
): Result<{ readonly columns: ModelColumns; readonly method: Method }, AppError> {
  const outcome = needOption(context, 'outcome', usage);
  if (!outcome.ok) return outcome;
  const group = needOption(context, 'group', usage);
  if (!group.ok) return group;
  const slope = context.options['slope'];
  return ok({
    columns: {
      outcome: outcome.value,
      groups: listOption(context, 'group'),
      predictors: [...new Set(listOption(context, 'predictors'))],
      layout: context.options['crossed'] === true ? 'crossed' : 'nested',
      ...(typeof slope === 'string' ? { slope } : {}),
    },
    method: context.options['ml'] === true ? 'ml' : 'reml',
  });
}
