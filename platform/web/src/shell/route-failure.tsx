import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FailureState } from '../components/failure-state.tsx';

/** A page that could not be drawn; the frame around it stays usable. */
export function RouteFailure({ error, reset }: ErrorComponentProps): ReactElement {
  return <FailureState failure={error} isPage onRetry={reset} />;
}
