import type { BirthsRow, EnrolmentRow } from '../model/inputs.ts';
import { makeDice } from './random.ts';
import type { Dice } from './random.ts';

/** What a simulated district is like. Rates are per year. */
export interface DistrictKind {
  readonly schools: number;
  readonly years: number;
  readonly firstYear: number;
  /** Grade labels of one stage, lowest first, and the age of entry. */
  readonly grades: readonly string[];
  readonly age: number;
  /** Mean entrants of a school in the first year. */
  readonly size: number;
  /** Relative change of births a year, and its spread. */
  readonly birthsTrend: number;
  readonly birthsSpread: number;
  /** Spread of the yearly district progression ratio around its mean, and the mean. */
  readonly ratio: number;
  readonly ratioSpread: number;
  /** Spread of the lasting gain or loss of a school's cohorts, and how much of it lasts. */
  readonly drift: number;
  readonly driftLasts: number;
  /** Spread of the yearly step of a school's share of the entrants. */
  readonly shareStep: number;
  /** Chance that a school's zone changes, and how much of the pupils move then. */
  readonly moveChance: number;
  readonly moveShare: number;
  /** Chance that a school closes. */
  readonly closeChance: number;
  /** Variance of counts over their mean. */
  readonly noise: number;
}

export const PLAIN_DISTRICT: DistrictKind = {
  schools: 14,
  years: 20,
  firstYear: 2000,
  grades: ['1', '2', '3', '4', '5', '6'],
  age: 6,
  size: 70,
  birthsTrend: 0,
  birthsSpread: 0.03,
  ratio: 1,
  ratioSpread: 0.008,
  drift: 0.015,
  driftLasts: 0.8,
  shareStep: 0.06,
  moveChance: 0.06,
  moveShare: 0.1,
  closeChance: 0.005,
  noise: 1.2,
};

/** A district of rows as the files have them. */
export interface SimulatedDistrict {
  readonly enrolment: EnrolmentRow[];
  readonly births: BirthsRow[];
}

interface Site {
  share: number;
  drift: number;
  isOpen: boolean;
  pupils: number[];
}

/** Simulates a district of one stage from a seed: births, entry, cohorts, lasting drifts, zone changes, closings and noise. */
export function simulateDistrict(kind: DistrictKind, seed: number): SimulatedDistrict {
  const dice = makeDice(seed);
  const births = simulateBirths(kind, dice);
  const enrolment: EnrolmentRow[] = [];
  const base = births.find((row) => row.year === kind.firstYear - kind.age)?.births ?? 1;
  const rate = (kind.size * kind.schools) / base;
  const sites: Site[] = Array.from({ length: kind.schools }, () => ({
    share: Math.exp(0.4 * dice.normal()),
    drift: kind.drift * dice.normal(),
    isOpen: true,
    pupils: kind.grades.map(() => 0),
  }));
  for (const site of sites)
    site.pupils = kind.grades.map(() => dice.count(kind.size * site.share, kind.noise));
  for (let step = 0; step < kind.years; step += 1) {
    const year = kind.firstYear + step;
    if (step > 0) advance(kind, sites, dice, entrantsOf(births, year, kind.age) * rate);
    sites.forEach((site, at) => {
      if (!site.isOpen) return;
      kind.grades.forEach((grade, index) => {
        enrolment.push({ year, school: `S${at + 1}`, grade, pupils: site.pupils[index] as number });
      });
    });
  }
  return { enrolment, births: births.filter((row) => row.year < kind.firstYear + kind.years) };
}

function simulateBirths(kind: DistrictKind, dice: Dice): BirthsRow[] {
  const rows: BirthsRow[] = [];
  let level = Math.log(kind.size * kind.schools * 1.05);
  for (let year = kind.firstYear - kind.age - 1; year < kind.firstYear + kind.years; year += 1) {
    rows.push({ year, births: Math.round(Math.exp(level)) });
    level += kind.birthsTrend + kind.birthsSpread * dice.normal();
  }
  return rows;
}

function entrantsOf(births: readonly BirthsRow[], year: number, age: number): number {
  const of = (at: number): number => births.find((row) => row.year === at)?.births ?? 0;
  return of(year - age - 1) / 3 + (of(year - age) * 2) / 3;
}

function advance(kind: DistrictKind, sites: Site[], dice: Dice, entrants: number): void {
  const open = sites.filter((site) => site.isOpen);
  const whole = kind.ratio * Math.exp(kind.ratioSpread * dice.normal());
  for (const site of open) {
    site.share *= Math.exp(kind.shareStep * dice.normal());
    site.drift =
      kind.driftLasts * site.drift + Math.sqrt(1 - kind.driftLasts ** 2) * kind.drift * dice.normal();
  }
  const shares = open.reduce((sum, site) => sum + site.share, 0);
  const pool = entrants * Math.exp(0.02 * dice.normal());
  for (const site of open) {
    const gain = whole * Math.exp(site.drift);
    const older = site.pupils.slice(0, -1).map((pupils) => dice.count(pupils * gain, kind.noise * 0.3));
    site.pupils = [dice.count((pool * site.share) / shares, kind.noise), ...older];
  }
  for (const site of open) {
    if (open.length < 3) return;
    if (dice.uniform() < kind.moveChance) movePupils(site, pick(open, site, dice), kind.moveShare, dice);
    if (dice.uniform() < kind.closeChance) {
      movePupils(site, pick(open, site, dice), 1, dice);
      site.isOpen = false;
      return;
    }
  }
}

function pick(open: readonly Site[], site: Site, dice: Dice): Site {
  const others = open.filter((one) => one !== site && one.isOpen);
  return others[Math.floor(dice.uniform() * others.length)] ?? site;
}

function movePupils(from: Site, to: Site, share: number, dice: Dice): void {
  const part = share === 1 ? 1 : share * (0.5 + dice.uniform());
  from.pupils.forEach((pupils, grade) => {
    const moved = Math.min(pupils, Math.round(pupils * part));
    from.pupils[grade] = pupils - moved;
    to.pupils[grade] = (to.pupils[grade] as number) + moved;
  });
  const moved = from.share * part;
  from.share -= moved;
  to.share += moved;
}
