import type { GroupPolicy } from '../rules.ts';
import type { Offer } from './unit-offers.ts';

/** Which offers each pool holds while units of several children are being accepted; all pools keep their offers by score. */
export class UnitHoldings {
  readonly #offersOf: readonly (readonly Offer[])[];
  readonly #poolOf: Int32Array;
  readonly #seats: Int32Array;
  readonly #isExtra: boolean;
  readonly #held: Offer[][];
  /** The choice at which each unit is held, or −1. */
  readonly #heldAt: Int32Array;
  /** The offer that each unit makes next. */
  readonly #next: Int32Array;
  /** What `#boundOf` found, until a pool changes. */
  readonly #bounds = new Map<string, number>();

  /** Nobody is held; `poolOf` is the pool of each choice, `seats` the seats that the pools may fill. */
  constructor(
    offersOf: readonly (readonly Offer[])[],
    poolOf: Int32Array,
    seats: Int32Array,
    policy: GroupPolicy,
  ) {
    this.#offersOf = offersOf;
    this.#poolOf = poolOf;
    this.#seats = seats;
    this.#isExtra = policy === 'extra';
    this.#held = Array.from(seats, () => []);
    this.#heldAt = new Int32Array(offersOf.length).fill(-1);
    this.#next = new Int32Array(offersOf.length);
  }

  /** All offers that are held. */
  get held(): readonly Offer[] {
    return this.#held.flat();
  }

  /** Rounds of offers: every free unit offers itself at its next choice, pools keep the best that fit, whoever falls out is free. */
  runOffers(start: readonly number[]): void {
    let free = start;
    while (free.length > 0) {
      const arriving = new Map<number, Offer[]>();
      for (const unit of free) {
        const offer = this.#offersOf[unit]?.[this.#next[unit] as number];
        if (offer === undefined) continue;
        this.#next[unit] = (this.#next[unit] as number) + 1;
        const pool = this.#poolAt(offer);
        arriving.set(pool, [...(arriving.get(pool) ?? []), offer]);
      }
      free = [...arriving].flatMap(([pool, offers]) => this.#settle(pool, offers));
    }
  }

  /** The best-liked offer of a unit that its pool would keep although the unit is held further down or nowhere. */
  findWish(unit: number): Offer | undefined {
    for (const offer of this.#offersOf[unit] as readonly Offer[]) {
      if (offer.choice === this.#heldAt[unit]) return undefined;
      if (offer.score < this.#boundOf(this.#poolAt(offer), offer.size)) return offer;
    }
    return undefined;
  }

  /** Moves a unit to an offer; whoever falls out there begins again from the first choice. */
  moveTo(offer: Offer): void {
    const left = this.#heldAt[offer.unit] as number;
    if (left >= 0) {
      const pool = this.#poolOf[left] as number;
      this.#held[pool] = (this.#held[pool] as Offer[]).filter((other) => other.unit !== offer.unit);
    }
    const fallen = this.#settle(this.#poolAt(offer), [offer]);
    for (const unit of fallen) this.#next[unit] = 0;
    this.runOffers(fallen);
    this.#bounds.clear();
  }

  #poolAt(offer: Offer): number {
    return this.#poolOf[offer.choice] as number;
  }

  /** Lets a pool choose among what it holds and what arrives; gives the units that fall out. */
  #settle(pool: number, arriving: readonly Offer[]): number[] {
    const kept: Offer[] = [];
    const fallen: number[] = [];
    let left = this.#seats[pool] as number;
    for (const offer of [...(this.#held[pool] as Offer[]), ...arriving].toSorted(
      (a, b) => a.score - b.score,
    )) {
      const fits = this.#isExtra ? left > 0 : offer.size <= left;
      if (fits) {
        kept.push(offer);
        left -= offer.size;
      } else fallen.push(offer.unit);
      this.#heldAt[offer.unit] = fits ? offer.choice : -1;
    }
    this.#held[pool] = kept;
    return fallen;
  }

  /** Offers of this size with a smaller score than this would be kept by the pool. */
  #boundOf(pool: number, size: number): number {
    const key = `${pool}/${size}`;
    const known = this.#bounds.get(key);
    if (known !== undefined) return known;
    const bound = this.#findBound(pool, size);
    this.#bounds.set(key, bound);
    return bound;
  }

  #findBound(pool: number, size: number): number {
    const seats = this.#seats[pool] as number;
    if (this.#isExtra ? seats <= 0 : size > seats) return -Infinity;
    let taken = 0;
    for (const offer of this.#held[pool] as Offer[]) {
      taken += offer.size;
      if (this.#isExtra ? taken >= seats : taken + size > seats) return offer.score;
    }
    return Infinity;
  }
}
