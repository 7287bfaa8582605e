import './page-state.css';
import type { ReactElement, ReactNode } from 'react';

interface CalmStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly isSmall?: boolean;
  /** Heading level; 1 when the state is the whole page. */
  readonly isPage?: boolean;
}

/** Says calmly what is (not) here and what to do: empty lists, wrong addresses, no right, offline. */
export function CalmState({
  title,
  children,
  action,
  isSmall = false,
  isPage = false,
}: CalmStateProps): ReactElement {
  const Heading = isPage ? 'h1' : 'h3';
  return (
    <div className={isSmall ? 'calm calm-small' : 'calm'}>
      <Heading>{title}</Heading>
      {children === undefined ? null : <div className="muted">{children}</div>}
      {action}
    </div>
  );
}

/** One line that stays on the page until it is no longer true. */
export function Notice({
  tone = 'quiet',
  children,
}: {
  readonly tone?: 'quiet' | 'bad' | 'soon';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={`notice notice-${tone}`}>
      {children}
    </div>
  );
}
