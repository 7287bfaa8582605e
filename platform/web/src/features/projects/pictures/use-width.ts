import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The width of an element on the screen, followed as it changes; `initial` until it is known. */
export function useWidth<Part extends HTMLElement>(initial: number): [RefObject<Part | null>, number] {
  const ref = useRef<Part | null>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}
