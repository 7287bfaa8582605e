/** A directed graph with capacities, for the small flows of apportionment. */
export class FlowGraph {
  readonly #head: number[] = [];
  readonly #next: number[] = [];
  readonly #to: number[] = [];
  readonly #capacity: number[] = [];

  /** A graph of `nodes` nodes without arcs. */
  constructor(nodes: number) {
    for (let node = 0; node < nodes; node += 1) this.#head.push(-1);
  }

  /** Adds an arc and gives its number. */
  addArc(from: number, to: number, capacity: number): number {
    const arc = this.#to.length;
    this.#to.push(to, from);
    this.#capacity.push(capacity, 0);
    this.#next.push(this.#head[from] as number, this.#head[to] as number);
    this.#head[from] = arc;
    this.#head[to] = arc + 1;
    return arc;
  }

  /** The flow on an arc. */
  flowOn(arc: number): number {
    return this.#capacity[arc + 1] as number;
  }

  /** Sends as much as possible from `source` to `sink` (Dinic 1970) and gives the amount. */
  sendAll(source: number, sink: number): number {
    let total = 0;
    for (;;) {
      const level = this.#levelsFrom(source);
      if (level[sink] === -1) return total;
      const cursor = [...this.#head];
      for (;;) {
        const sent = this.#push(source, sink, Number.MAX_SAFE_INTEGER, level, cursor);
        if (sent === 0) break;
        total += sent;
      }
    }
  }

  #levelsFrom(source: number): number[] {
    const level = this.#head.map(() => -1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (let arc = this.#head[node] as number; arc >= 0; arc = this.#next[arc] as number) {
        const to = this.#to[arc] as number;
        if ((this.#capacity[arc] as number) === 0 || level[to] !== -1) continue;
        level[to] = (level[node] as number) + 1;
        queue.push(to);
      }
    }
    return level;
  }

  #push(node: number, sink: number, amount: number, level: readonly number[], cursor: number[]): number {
    if (node === sink) return amount;
    for (; (cursor[node] as number) >= 0; cursor[node] = this.#next[cursor[node] as number] as number) {
      const arc = cursor[node] as number;
      const to = this.#to[arc] as number;
      const capacity = this.#capacity[arc] as number;
      if (capacity === 0 || level[to] !== (level[node] as number) + 1) continue;
      const sent = this.#push(to, sink, Math.min(amount, capacity), level, cursor);
      if (sent === 0) continue;
      this.#capacity[arc] = capacity - sent;
      this.#capacity[arc ^ 1] = (this.#capacity[arc ^ 1] as number) + sent;
      return sent;
    }
    return 0;
  }
}
