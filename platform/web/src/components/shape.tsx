import './shape.css';
import type { ReactElement } from 'react';

/** The shapes that say a state without colour. */
export type ShapeName =
  'disc' | 'checkedDisc' | 'triangle' | 'openTriangle' | 'dashedRing' | 'ring' | 'dash' | 'clock';

const drawings: Readonly<Record<ShapeName, ReactElement>> = {
  disc: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  checkedDisc: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="M3.4 6.1l1.9 1.9 3.4-3.8" fill="none" stroke="var(--paper)" strokeWidth="1.5" />
    </>
  ),
  triangle: <path d="M6 .9l5.4 9.9H.6z" fill="currentColor" />,
  openTriangle: (
    <path d="M6 2l4.5 8.2h-9z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
  ),
  dashedRing: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.4 1.6"
    />
  ),
  ring: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  dash: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.6" />,
  clock: (
    <>
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 3.2V6l1.9 1.2" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
};

/** Draws a shape in the colour of the text around it; screen readers hear the word beside it instead. */
export function Shape({ name }: { readonly name: ShapeName }): ReactElement {
  return (
    <svg className="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
