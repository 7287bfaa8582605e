import './side-panel.css';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { PrintSource } from './sources/print-source.tsx';

interface SidePanelProps {
  readonly title: ReactNode;
  /** Small line above the title: number, group. */
  readonly kicker?: ReactNode;
  /** Where closing leads: the list, with its filters. */
  readonly closeTo: string;
  readonly children: ReactNode;
}

/**
 * Details beside the list, at an address of their own: the list stays in view and usable. On small screens the panel covers the page.
 * Focus goes to its title when it opens and back to where it was when it closes; Escape closes it.
 */
export function SidePanel({ title, kicker, closeTo, children }: SidePanelProps): ReactElement {
  const say = useCommonWords();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    void navigate({
      to: closeTo,
      search: ((before: Record<string, unknown>) => before) as never,
      resetScroll: false,
    });
  };
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      className="side-panel"
      aria-labelledby="side-panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <PrintSource />
      <div className="side-panel-head">
        <div className="stack side-panel-title">
          {kicker === undefined ? null : <div className="muted side-panel-kicker">{kicker}</div>}
          <h2 id="side-panel-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" className="plain-button side-panel-close screen-only" onClick={close}>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{say('close')}</span>
        </button>
      </div>
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}

/** A list with room beside it for the panel. */
export function WithPanel({
  children,
  panel,
}: {
  readonly children: ReactNode;
  readonly panel: ReactNode;
}): ReactElement {
  return (
    <div className="with-panel">
      <div className="with-panel-main">{children}</div>
      {panel}
    </div>
  );
}
