import { useEffect, useRef, type RefObject } from 'react';
import { useAnnounce } from '#components/announcer.tsx';

/**
 * Brings the focus along to another page. A link inside the page goes away with it, and the keyboard would be back at
 * the top of the document: then the new page, which says its name, has the focus. A link that stays keeps it, and the
 * name of the new area is said.
 * @param route where the person is
 * @param area the name of the work area there
 */
export function useArrival(main: RefObject<HTMLElement | null>, route: string, area: string): void {
  const announce = useAnnounce();
  const left = useRef({ route, area });
  useEffect(() => {
    const from = left.current;
    left.current = { route, area };
    if (from.route === route || !document.hasFocus()) return;
    const { activeElement } = document;
    const goesAway = activeElement instanceof HTMLAnchorElement && isIn(main, activeElement);
    if (activeElement === document.body || goesAway) main.current?.focus({ preventScroll: true });
    else if (from.area !== area) announce(area);
  }, [announce, area, main, route]);
}

const isIn = (main: RefObject<HTMLElement | null>, element: Element): boolean =>
  main.current?.contains(element) === true && element.getAttribute('role') !== 'tab';
