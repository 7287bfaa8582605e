import './page-state.css';
import type { ReactElement } from 'react';

/** Grey lines where the page will be, for the moment until it is there. */
export function PageSkeleton({ lines = 6 }: { readonly lines?: number }): ReactElement {
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className="skeleton-line"
          style={{ width: `${[42, 88, 76, 92, 64, 80][index % 6] ?? 80}%` }}
        />
      ))}
    </div>
  );
}
