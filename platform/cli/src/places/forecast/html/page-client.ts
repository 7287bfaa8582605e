import type { PageData, PageState } from './page-shapes.ts';
import type { PageView } from './render-view.ts';

/** The little of a browser that the page's own code uses. */
export interface PageElement {
  value: string;
  innerHTML: string;
  textContent: string | null;
  addEventListener(kind: string, listener: (event: PageEvent) => void): void;
  getAttribute(name: string): string | null;
}

export interface PageEvent {
  readonly target: PageElement | null;
}

export interface PageDocument {
  getElementById(id: string): PageElement | null;
}

/** Listens to the page's controls and draws anew. Carried by the page as text: it uses nothing but its arguments. */
export function listenToPage(
  data: PageData,
  initial: PageState,
  page: PageDocument,
  render: (data: PageData, state: PageState) => PageView,
): void {
  let state = initial;
  const part = (id: string): PageElement | null => page.getElementById(id);
  const write = (id: string, html: string): void => {
    const element = part(id);
    if (element !== null) element.innerHTML = html;
  };
  const draw = (): void => {
    const view = render(data, state);
    write('chart', view.chart);
    write('years', view.years);
    write('schools', view.schools);
    write('compare', view.compare);
    const births = state.births;
    const zh = data.language === 'zh';
    const word =
      births === 0 ? (zh ? '中' : 'middle') : births < 0 ? (zh ? '低' : 'low') : zh ? '高' : 'high';
    write('births-value', births === 0 || Math.abs(births) === 100 ? word : `${word} ${Math.abs(births)} %`);
    write('flats-value', String(state.flats));
  };
  const read = (id: string, change: (value: string) => Partial<PageState>): void => {
    part(id)?.addEventListener('input', (event) => {
      state = { ...state, ...change(event.target?.value ?? '') };
      draw();
    });
  };
  read('stage', (value) => ({ stage: value, focus: 'district|' }));
  read('scenario', (value) => ({ scenario: Number(value) }));
  read('births', (value) => ({ births: Number(value) }));
  read('flats', (value) => ({ flats: Number(value) }));
  read('zone', (value) => ({ zone: value }));
  read('finished', (value) => ({ finished: Number(value) }));
  const choose = (event: PageEvent): void => {
    const focus = event.target?.getAttribute('data-focus') ?? null;
    if (focus === null) return;
    state = { ...state, focus };
    draw();
  };
  part('schools')?.addEventListener('click', choose);
  part('whole')?.addEventListener('click', choose);
  draw();
}
