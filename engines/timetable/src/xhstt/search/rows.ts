/** Lists of whole numbers by key, packed one after another: the list of `key` is `items[starts[key]] … items[starts[key + 1] − 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Packs lists; `keys` is how many there are. */
export function packRows(lists: readonly (readonly number[] | undefined)[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, key) => {
    starts[key + 1] = (starts[key] as number) + (list?.length ?? 0);
  });
  const items = new Int32Array(starts[lists.length] as number);
  lists.forEach((list, key) => items.set(list ?? [], starts[key]));
  return { starts, items };
}

/** Lists that grow while a table is built. */
export class RowBuilder {
  readonly #lists: (number[] | undefined)[];

  constructor(keys: number) {
    this.#lists = Array.from({ length: keys }, () => undefined);
  }

  push(key: number, item: number): void {
    const list = this.#lists[key];
    if (list === undefined) this.#lists[key] = [item];
    else list.push(item);
  }

  pack(): Rows {
    return packRows(this.#lists);
  }
}
