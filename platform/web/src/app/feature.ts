import type { ComponentType } from 'react';
import type { Action, Role } from '@junheng/vocabulary';

/** A short text in both languages, for what the first page needs before any words are loaded. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** An entry of the navigation on the left. */
export interface NavigationEntry {
  readonly to: string;
  readonly label: BothLanguages;
  /** Further addresses whose pages belong to this entry: it is marked on them too. */
  readonly also?: readonly string[];
  /** Place in the order in which a bureau works: 首页 0, 规划 10 …, 单位 80, 系统 90. */
  readonly order: number;
  /** Heading under which entries stand together. */
  readonly group?: BothLanguages;
  /** The line of the table of rights that it takes; everybody sees it when left out. */
  readonly right?: Action;
  /** Further narrowed to roles. */
  readonly roles?: readonly Role[];
}

/** The filters that a page keeps in its address: reads what is there, drops what makes no sense. */
export type ReadSearch = (raw: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** A page as data. `children` show beside it (side panels) and have addresses of their own below its path. */
export interface PageRoute {
  readonly path: string;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  readonly search?: ReadSearch;
  /** Whether the cut-off day changes what the page says; the shell then offers the day picker. */
  readonly hasAsOf?: boolean;
  /** The line of the table of rights that it takes. */
  readonly right?: Action;
  readonly roles?: readonly Role[];
  /** Shown to everybody, without the frame and without asking who is signed in. */
  readonly isOpen?: boolean;
  readonly children?: readonly PageRoute[];
}

/** What one area brings to the interface. `feature.ts` in the folder of an area, or in a folder within, exports it as `feature`; nothing else lists it. */
export interface Feature {
  /** The folder's path below `features`, also the namespace of its words: `home`, `work/tasks`. */
  readonly name: string;
  readonly navigation: readonly NavigationEntry[];
  readonly routes: readonly PageRoute[];
}
