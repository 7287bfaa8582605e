import type { BuildingProjectDetail } from '@junheng/contract';
import type { ReactElement } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import { formatDecimal } from '../../i18n/format-number.ts';
import { useLanguage } from '../../i18n/words.ts';
import { yuanToTenThousands } from './change/money.ts';
import { useProjectWords } from './use-project-words.ts';

interface ProjectFundsProps {
  readonly project: BuildingProjectDetail;
  readonly canChange: boolean;
}

/** Money by year in 万元, its sum and the rate paid; what is unknown stays empty. */
export function ProjectFunds({ project, canChange }: ProjectFundsProps): ReactElement {
  const say = useProjectWords();
  const language = useLanguage();
  const money = (yuan: string | null) =>
    yuan === null ? '–' : formatDecimal(yuanToTenThousands(yuan), language);
  const { funds, yearFunds } = project;
  return (
    <section className="panel-section">
      <h3>{say('funds')}</h3>
      {yearFunds.length === 0 ? (
        <p className="muted">{say('funds.none')}</p>
      ) : (
        <table className="fund-table">
          <thead>
            <tr>
              <th scope="col">{say('funds.year')}</th>
              <th scope="col" className="is-number">
                {say('funds.planned')}
              </th>
              <th scope="col" className="is-number">
                {say('funds.paid')}
              </th>
              <th scope="col">{say('funds.source')}</th>
              {canChange ? <td className="screen-only" /> : null}
            </tr>
          </thead>
          <tbody>
            {yearFunds.map((fund) => (
              <tr key={fund.year}>
                <th scope="row">{fund.year}</th>
                <td className="is-number">{money(fund.planned)}</td>
                <td className="is-number">{money(fund.paid)}</td>
                <td style={{ textAlign: 'start' }}>{fund.sourceText}</td>
                {canChange ? (
                  <td className="screen-only">
                    <AppLink
                      to="/plan/projects/$id/funds/$year"
                      params={{ id: project.id, year: String(fund.year) }}
                      keep
                      label={say('funds.editWhich', { year: fund.year })}
                    >
                      {say('funds.edit')}
                    </AppLink>
                  </td>
                ) : null}
              </tr>
            ))}
            <tr>
              <th scope="row">{say('funds.sum')}</th>
              <td className="is-number">{money(funds.planned)}</td>
              <td className="is-number">{money(funds.paid)}</td>
              <td colSpan={canChange ? 2 : 1} />
            </tr>
          </tbody>
        </table>
      )}
      {funds.paidRate === null ? null : <p>{say('funds.rate', { rate: funds.paidRate })}</p>}
      {funds.unknownYears.length === 0 ? null : (
        <p className="muted">{say('funds.rateUnknown', { years: funds.unknownYears.join(say('comma')) })}</p>
      )}
      {canChange ? (
        <p className="screen-only">
          <AppLink to="/plan/projects/$id/funds/$year" params={{ id: project.id, year: 'new' }} keep>
            {say('funds.add')}
          </AppLink>
        </p>
      ) : null}
    </section>
  );
}
