import { useEffect, useLayoutEffect, useRef, type PointerEvent, type RefObject } from 'react';

export type BlockDrag = {
  /** The pointer has gone to another day: tried at once, so that the whole plan is seen there. */
  onDrag(date: string): void;
  /** Let go, or given up with Escape: then everything is as before. */
  onDragEnd(dropped: boolean): void;
};

/** Pixels from the edge of the map at which it scrolls along, and by how many. */
const edge = { width: 24, step: 20 };

/**
 * Takes hold of the block of an occasion and carries it to another day. A press that goes nowhere stays a press, and
 * by touch only the block itself is taken hold of, so that the map can still be scrolled.
 * @param start first day of the block, where it can be taken hold of
 * @param scroller what scrolls sideways around the days
 * @param mayStart whether the block can be laid on a day
 */
export function useBlockDrag(
  start: string,
  scroller: RefObject<HTMLElement | null>,
  mayStart: (date: string) => boolean,
  { onDrag, onDragEnd }: BlockDrag,
) {
  const drag = useRef<{ at: string; moved: boolean; top: number } | null>(null);
  const justDragged = useRef(false);
  const finish = (dropped: boolean) => {
    const was = drag.current;
    drag.current = null;
    if (was?.moved !== true) return;
    justDragged.current = true;
    onDragEnd(dropped);
  };
  useLayoutEffect(() => {
    if (drag.current !== null) keepInPlace(scroller.current, drag.current.top);
  });
  const end = useRef(finish);
  useEffect(() => {
    end.current = finish;
  });
  useEffect(() => {
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag.current !== null) end.current(false);
    };
    window.addEventListener('keydown', giveUp);
    return () => window.removeEventListener('keydown', giveUp);
  }, []);
  return {
    /** A press that ended a drag must not also count as a press. */
    wasDragged: (): boolean => {
      const was = justDragged.current;
      justDragged.current = false;
      return was;
    },
    onPointerDown: ({ target, button, pointerId }: PointerEvent<HTMLElement>) => {
      justDragged.current = false;
      const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-date]') : null;
      if (cell?.dataset['date'] !== start || button !== 0) return;
      drag.current = { at: start, moved: false, top: topOf(scroller.current) };
      cell.setPointerCapture(pointerId);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      if (now === null) return;
      scrollAlong(scroller.current, clientX);
      const date = dayAt(clientX, clientY, scroller.current);
      if (date === null || date === now.at || !mayStart(date)) return;
      drag.current = { ...now, at: date, moved: true };
      onDrag(date);
    },
    onPointerUp: () => finish(true),
    onPointerCancel: () => finish(false),
  };
}

function dayAt(x: number, y: number, within: HTMLElement | null): string | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('td[data-date]');
  return cell && within?.contains(cell) ? (cell.dataset['date'] ?? null) : null;
}

const topOf = (element: HTMLElement | null): number => element?.getBoundingClientRect().top ?? 0;

/** The plans above the map grow and shrink as days are tried; the map stays under the pointer. */
function keepInPlace(map: HTMLElement | null, top: number): void {
  const shift = topOf(map) - top;
  for (let around = map?.parentElement; around && shift !== 0; around = around.parentElement) {
    const scrolls = around.scrollHeight > around.clientHeight;
    const isPage = around === document.scrollingElement;
    if (!scrolls || (!isPage && !/auto|scroll/.test(getComputedStyle(around).overflowY))) continue;
    around.scrollTop += shift;
    return;
  }
}

function scrollAlong(scroller: HTMLElement | null, x: number): void {
  if (scroller === null) return;
  const { left, right } = scroller.getBoundingClientRect();
  if (x > right - edge.width) scroller.scrollLeft += edge.step;
  else if (x < left + edge.width) scroller.scrollLeft -= edge.step;
}
