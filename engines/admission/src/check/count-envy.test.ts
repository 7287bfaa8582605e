import { expect, test } from 'vitest';
import { runMechanism } from '../mechanism/run-mechanism.ts';
import { scoreChoices } from '../order/score-choices.ts';
import { DEFAULT_RULES } from '../rules.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import { countOutcome } from './count-envy.ts';

test('[A57] a place of rank 3 is not low, of rank 4 and further down it is', () => {
  const market = buildMarket({
    applicants: 'applicant\na\nb\nc\nd\n',
    pools: 'pool,school,seats\nx,x,1\ny,y,1\nz,z,1\nw,w,1\n',
    choices: `applicant,rank,pool,priority\na,1,x,0\nb,3,y,0\nc,4,z,0\nd,5,w,0\n`,
  });
  const scores = scoreChoices(market, Int32Array.from([0, 1, 2, 3]), true, true);
  const { placed, seats } = unwrap(runMechanism(market, DEFAULT_RULES, 'da', scores));
  expect(countOutcome(market, scores, placed, seats)).toMatchObject({
    placed: 4,
    firstChoices: 1,
    placedLow: 2,
    envyPairs: 0,
    byRank: [
      [1, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ],
  });
});
