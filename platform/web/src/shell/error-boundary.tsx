import { Component } from 'react';
import type { ReactNode } from 'react';
import { lastWords } from './last-words.ts';

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** The last net: when even the frame fails, a plain page with both languages and a way to load again. It needs nothing that may have failed. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main style={{ padding: 32 }}>
        <h1>{lastWords.title}</h1>
        <p>{lastWords.help}</p>
        <p>
          <a href="/">{lastWords.again}</a>
        </p>
      </main>
    );
  }
}
