import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';

interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What a map needs to be moved and zoomed. */
export interface MapView {
  readonly ref: RefObject<SVGSVGElement | null>;
  readonly viewBox: string;
  /** Points of the screen for one unit of the picture: dividing a size by it keeps it the same on the screen. */
  readonly scale: number;
  readonly isWhole: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showWhole: () => void;
  readonly handlers: {
    onPointerDown(event: PointerEvent<SVGSVGElement>): void;
    onPointerMove(event: PointerEvent<SVGSVGElement>): void;
    onPointerUp(): void;
  };
}

const MAX_SCALE = 12;
const whole: View = { x: 0, y: 0, scale: 1 };

/** Moves and zooms a picture of `width` × `height`: by the buttons, by dragging, and by the wheel with Ctrl held, so that the page still scrolls. */
export function useMapView(width: number, height: number): MapView {
  const ref = useRef<SVGSVGElement | null>(null);
  const drag = useRef<{ x: number; y: number } | null>(null);
  const [view, setView] = useState<View>(whole);
  const [shownWidth, setShownWidth] = useState(width);

  const bound = ({ x, y, scale }: View): View => ({
    scale,
    x: Math.min(Math.max(x, 0), width - width / scale),
    y: Math.min(Math.max(y, 0), height - height / scale),
  });
  const zoomAt = (factor: number, atX: number, atY: number) => {
    setView((before) => {
      const scale = Math.min(MAX_SCALE, Math.max(1, before.scale * factor));
      const x = before.x + (atX * width) / before.scale - (atX * width) / scale;
      const y = before.y + (atY * height) / before.scale - (atY * height) / scale;
      return bound({ x, y, scale });
    });
  };
  const zoomRef = useRef(zoomAt);
  useEffect(() => {
    zoomRef.current = zoomAt;
  });
  useEffect(() => {
    const picture = ref.current;
    if (picture === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = picture.getBoundingClientRect();
      const [atX, atY] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
      zoomRef.current(event.deltaY < 0 ? 1.25 : 0.8, atX, atY);
    };
    picture.addEventListener('wheel', onWheel, { passive: false });
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setShownWidth(entry.contentRect.width);
    });
    observer.observe(picture);
    return () => {
      observer.disconnect();
      picture.removeEventListener('wheel', onWheel);
    };
  }, []);

  return {
    ref,
    viewBox: `${view.x} ${view.y} ${width / view.scale} ${height / view.scale}`,
    scale: (view.scale * shownWidth) / width,
    isWhole: view.scale === 1,
    zoomIn: () => zoomAt(1.6, 0.5, 0.5),
    zoomOut: () => zoomAt(0.625, 0.5, 0.5),
    showWhole: () => setView(whole),
    handlers: {
      onPointerDown: (event) => {
        if (view.scale > 1) drag.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        const from = drag.current;
        if (from === null || event.buttons === 0) return;
        const box = event.currentTarget.getBoundingClientRect();
        const perPixel = width / view.scale / box.width;
        drag.current = { x: event.clientX, y: event.clientY };
        setView((before) =>
          bound({
            ...before,
            x: before.x - (event.clientX - from.x) * perPixel,
            y: before.y - (event.clientY - from.y) * perPixel,
          }),
        );
      },
      onPointerUp: () => {
        drag.current = null;
      },
    },
  };
}
