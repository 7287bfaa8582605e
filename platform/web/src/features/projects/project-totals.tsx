import type { CallReply, findProjects } from '@junheng/contract';
import type { ReactElement } from 'react';
import { formatDecimal } from '../../i18n/format-number.ts';
import { useLanguage } from '../../i18n/words.ts';
import { yuanToTenThousands } from './change/money.ts';
import { useProjectWords } from './use-project-words.ts';

type Totals = CallReply<typeof findProjects>['totals'];

/** Sums of what the list shows: land, floor, places and money; each says how many projects have no figure. */
export function ProjectTotals({ totals }: { readonly totals: Totals }): ReactElement {
  const say = useProjectWords();
  const language = useLanguage();
  const rest = ({ unknown }: Totals['landArea']) =>
    unknown === 0 ? '' : say('unknownCount', { count: unknown });
  const figure = (total: Totals['landArea'], unit: string) =>
    total.sum === null ? say('unknown') : `${formatDecimal(total.sum, language)} ${unit}${rest(total)}`;
  const money = (sum: string | null) =>
    sum === null
      ? say('unknown')
      : say('money', { amount: formatDecimal(yuanToTenThousands(sum), language) });
  const { landArea, floorArea, places, fundsPlanned, fundsPaid } = totals;
  return (
    <dl className="project-totals">
      <div>
        <dt>{say('landArea')}</dt>
        <dd>{figure(landArea, say('unit.squareMetre'))}</dd>
      </div>
      <div>
        <dt>{say('floorArea')}</dt>
        <dd>{figure(floorArea, say('unit.squareMetre'))}</dd>
      </div>
      <div>
        <dt>{say('places')}</dt>
        <dd>{figure(places, say('unit.place'))}</dd>
      </div>
      <div>
        <dt>{say('totals.funds')}</dt>
        <dd>
          {money(fundsPlanned.sum)}
          {fundsPlanned.sum === null ? '' : rest(fundsPlanned)}
          {fundsPaid.sum === null ? null : (
            <>
              {say('comma')}
              {say('totals.paid', { paid: money(fundsPaid.sum) })}
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
