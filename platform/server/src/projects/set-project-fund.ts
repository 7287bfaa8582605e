import type { setProjectFund as route } from '@junheng/contract';
import { keepFund } from '@junheng/database';
import { setFund } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeProject } from './change-project.ts';

/** Sets the money of a year, in yuan; a year without any amount is taken away. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { version, ...amounts } = body;
  const fund = { year: params.year, ...amounts };
  return changeProject(context, {
    action: 'set-project-fund',
    id: params.id,
    version,
    check: (row, today) =>
      mapResult(setFund(fund, today), () => {
        const kept = row.funds.find(({ year }) => year === fund.year);
        return {
          before:
            kept === undefined
              ? null
              : { year: kept.year, planned: kept.planned, paid: kept.paid, sourceText: kept.sourceText },
          after: fund,
          keep: (change) => keepFund(change, fund),
        };
      }),
  });
};
