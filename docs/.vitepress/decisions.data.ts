import { createContentLoader } from 'vitepress';

/** One decision record: where it stands, its number and title, and the title in Chinese where the record gives one. */
export interface DecisionLine {
  readonly url: string;
  readonly title: string;
  readonly zh: string;
}

declare const data: DecisionLine[];
export { data };

export default createContentLoader('decisions/[0-9]*.md', {
  includeSrc: true,
  transform: (pages): DecisionLine[] =>
    pages
      .map((page) => {
        const title = /^#\s+(.+)$/mu.exec(page.src ?? '')?.[1] ?? page.url;
        const number = /\d{4}/u.exec(page.url)?.[0] ?? '';
        const zh: unknown = page.frontmatter['zh'];
        return { url: page.url, title, zh: typeof zh === 'string' ? `${number} ${zh}` : title };
      })
      .toSorted((left, right) => (left.url < right.url ? -1 : 1)),
});
