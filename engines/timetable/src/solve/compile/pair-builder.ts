interface Bond {
  readonly one: number;
  readonly other: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  weight: number;
}

/** Bonds between two nodes, each kept once; weights of the same bond add up, a hard one stays hard beside. */
export class PairBuilder {
  readonly #bonds = new Map<string, Bond>();

  /** Binds two nodes; `mirror` is what `a` becomes seen from the other node. A weight of 0 is hard. */
  add(one: number, other: number, kind: number, a: number, b: number, weight: number, mirror = a): void {
    if (one === other) return;
    const [low, high, own] = one < other ? [one, other, a] : [other, one, mirror];
    const key = `${low} ${high} ${kind} ${own} ${b} ${weight > 0 ? 1 : 0}`;
    const known = this.#bonds.get(key);
    if (known !== undefined) {
      known.weight += weight;
      return;
    }
    const seen = low === one ? mirror : a;
    this.#bonds.set(key, { one: low, other: high, kind, a: own, b, weight });
    this.#bonds.set(`${key} m`, { one: high, other: low, kind, a: seen, b, weight: -1 });
    this.#mirrors.set(key, `${key} m`);
  }

  readonly #mirrors = new Map<string, string>();

  /** All bonds, both ways. */
  list(): Bond[] {
    for (const [key, mirror] of this.#mirrors) {
      const bond = this.#bonds.get(key) as Bond;
      (this.#bonds.get(mirror) as Bond).weight = bond.weight;
    }
    return [...this.#bonds.values()];
  }
}
