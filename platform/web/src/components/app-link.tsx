import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';

interface AppLinkProps {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  /** Filters of the page that the link opens; `keep` carries all filters of the page on the screen along. */
  readonly search?: Readonly<Record<string, string | undefined>>;
  readonly keep?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly label?: string;
  readonly isCurrent?: boolean;
}

/** A link inside the interface. */
export function AppLink(props: AppLinkProps): ReactElement {
  const { to, params, search, keep = false, className, children, onClick, label, isCurrent } = props;
  const nextSearch = (before: Readonly<Record<string, unknown>>) =>
    keep ? { ...before, ...search } : { ...search };
  return (
    <Link
      to={to}
      params={(params ?? {}) as never}
      search={nextSearch as never}
      {...(keep ? { resetScroll: false } : {})}
      {...(className === undefined ? {} : { className })}
      {...(onClick === undefined ? {} : { onClick })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isCurrent === true ? { 'aria-current': 'true' as const } : {})}
      activeOptions={{ exact: false, includeSearch: false }}
    >
      {children}
    </Link>
  );
}
