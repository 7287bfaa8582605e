import type { Tables } from './build-market.ts';

/** One choice as the textbook sees it. */
interface Wish {
  readonly applicant: string;
  readonly rank: number;
  readonly pool: string;
  readonly priority: number;
}

/** A plain implementation with strings, objects and sorting, written apart from the engine to check it (and for the bench to be measured beside). */
export class Textbook {
  readonly applicants: readonly string[];
  readonly wishes = new Map<string, Wish[]>();
  readonly seats = new Map<string, number>();
  readonly school = new Map<string, string>();
  readonly #seed: string;
  readonly #hex: (text: string) => string;
  readonly #tickets = new Map<string, string>();

  /** Reads plain tables (no quotes). `hex` gives the ticket hash of a text. */
  constructor(tables: Tables, seed: string, hex: (text: string) => string) {
    const rows = (text: string): string[][] =>
      text
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
    this.#seed = seed;
    this.#hex = hex;
    this.applicants = rows(tables.applicants).map(([id]) => id as string);
    for (const id of this.applicants) this.wishes.set(id, []);
    for (const [pool, school, seats] of rows(tables.pools)) {
      this.seats.set(pool as string, Number(seats));
      this.school.set(pool as string, school as string);
    }
    for (const [applicant, rank, pool, priority] of rows(tables.choices)) {
      const wish = {
        applicant: applicant as string,
        rank: Number(rank),
        pool: pool as string,
        priority: Number(priority),
      };
      this.wishes.get(wish.applicant)?.push(wish);
    }
    for (const list of this.wishes.values()) list.sort((a, b) => a.rank - b.rank);
  }

  /** result.csv of a mechanism. */
  run(mechanism: 'da' | 'ia' | 'sd', ties: 'single' | 'multiple'): string {
    const got =
      mechanism === 'da' ? this.#defer(ties) : mechanism === 'ia' ? this.#immediate(ties) : this.#serial();
    const rows = this.applicants.map((id) => {
      const wish = got.get(id);
      return wish === undefined ? `${id},,\n` : `${id},${wish.pool},${wish.rank}\n`;
    });
    return `applicant,pool,rank\n${rows.join('')}`;
  }

  #ticket(text: string): string {
    const known = this.#tickets.get(text);
    if (known !== undefined) return known;
    const ticket = this.#hex(`${this.#seed}|${text}`);
    this.#tickets.set(text, ticket);
    return ticket;
  }

  #sorted(list: readonly Wish[], ties: 'single' | 'multiple'): Wish[] {
    const ticket = (wish: Wish): string =>
      this.#ticket(ties === 'single' ? wish.applicant : `${wish.applicant}|${this.school.get(wish.pool)}`);
    return list.toSorted(
      (a, b) =>
        b.priority - a.priority ||
        (ticket(a) < ticket(b) ? -1 : ticket(a) > ticket(b) ? 1 : a.applicant < b.applicant ? -1 : 1),
    );
  }

  #defer(ties: 'single' | 'multiple'): Map<string, Wish> {
    const held = new Map<string, Wish[]>([...this.seats.keys()].map((pool) => [pool, []]));
    const queues = new Map([...this.wishes].map(([id, list]) => [id, [...list]]));
    for (let free = [...this.applicants]; free.length > 0;) {
      const offers = free.flatMap((id) => queues.get(id)?.shift() ?? []);
      free = [];
      for (const offer of offers) {
        const all = this.#sorted([...(held.get(offer.pool) ?? []), offer], ties);
        held.set(offer.pool, all.slice(0, this.seats.get(offer.pool)));
        free.push(...all.slice(this.seats.get(offer.pool)).map((wish) => wish.applicant));
      }
    }
    return new Map([...held.values()].flat().map((wish) => [wish.applicant, wish]));
  }

  #immediate(ties: 'single' | 'multiple'): Map<string, Wish> {
    const got = new Map<string, Wish>();
    const left = new Map(this.seats);
    const most = Math.max(0, ...[...this.wishes.values()].flat().map((wish) => wish.rank));
    for (let rank = 1; rank <= most; rank += 1) {
      const all = [...this.wishes.values()]
        .flat()
        .filter((wish) => wish.rank === rank && !got.has(wish.applicant));
      for (const wish of this.#sorted(all, ties)) {
        const seats = left.get(wish.pool) ?? 0;
        if (seats === 0) continue;
        left.set(wish.pool, seats - 1);
        got.set(wish.applicant, wish);
      }
    }
    return got;
  }

  #serial(): Map<string, Wish> {
    const got = new Map<string, Wish>();
    const left = new Map(this.seats);
    const turn = this.applicants.toSorted((a, b) => (this.#ticket(a) < this.#ticket(b) ? -1 : 1));
    for (const id of turn) {
      const wish = this.wishes.get(id)?.find((candidate) => (left.get(candidate.pool) ?? 0) > 0);
      if (wish === undefined) continue;
      left.set(wish.pool, (left.get(wish.pool) ?? 0) - 1);
      got.set(id, wish);
    }
    return got;
  }
}
