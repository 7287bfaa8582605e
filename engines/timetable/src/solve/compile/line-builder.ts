/** exclusive: one lesson at a time; counting: up to a capacity; tracked: only looked at. */
export type LineKind = 'exclusive' | 'counting' | 'tracked';

/** What a line is: who, in which of the two weeks. */
export interface LineDraft {
  readonly key: string;
  readonly kind: LineKind;
  /** Node → periods. */
  readonly nodes: Map<number, number>;
  /** Node → lessons at once, on a counting line. */
  readonly demand: Map<number, number>;
  /** Lessons at one time, on a counting line. */
  capacity: number;
  capacityAt: Uint8Array | undefined;
  /** Slots one cannot be had at, hard. */
  blocked: Uint8Array | undefined;
}

/** Lines gathered while a problem is compiled, each under a key so that rules share them. */
export class LineBuilder {
  readonly lines: LineDraft[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #slots: number;
  /** Lessons of a node that clash with one another, so that no time will do. */
  readonly clashing = new Set<number>();

  constructor(slots: number) {
    this.#slots = slots;
  }

  /** The line of a key; made when it is new. */
  find(key: string, kind: LineKind): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index =
      this.lines.push({
        key,
        kind,
        nodes: new Map(),
        demand: new Map(),
        capacity: 0,
        capacityAt: undefined,
        blocked: undefined,
      }) - 1;
    this.#byKey.set(key, index);
    return index;
  }

  /** Tells whether a key has a line. */
  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Puts a lesson of a node on a line. Twice on one that takes a single lesson: the node can never be placed. */
  add(line: number, node: number, length: number): void {
    const draft = this.lines[line] as LineDraft;
    const known = draft.nodes.get(node);
    if (known !== undefined && draft.kind === 'exclusive') this.clashing.add(node);
    draft.nodes.set(node, Math.max(known ?? 0, length));
    if (draft.kind === 'counting') draft.demand.set(node, (draft.demand.get(node) ?? 0) + 1);
  }

  /** Marks slots at which a line cannot be had. */
  block(line: number, slots: readonly number[]): void {
    const draft = this.lines[line] as LineDraft;
    draft.blocked ??= new Uint8Array(this.#slots);
    for (const slot of slots) draft.blocked[slot] = 1;
  }
}
