import type { SchemeColour, SwotSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { layoutClusters, underAccents } from '../clusters.ts';

const accents: Readonly<Record<SwotSlide['quadrants'][number]['key'], SchemeColour>> = {
  strength: 'accent1',
  weakness: 'accent2',
  opportunity: 'accent3',
  threat: 'accent4',
};

/** Two by two, each quadrant with a tint of its own; the headings say which is which without colour. */
export const layoutSwot = (spec: SwotSlide, frame: Frame): readonly Page[] =>
  underAccents(
    layoutClusters(
      spec.quadrants.map((quadrant) => ({
        heading: quadrant.heading,
        items: quadrant.items,
        fill: frame.palette.tint(accents[quadrant.key], 14),
      })),
      frame,
      { columns: 2, gap: 12, dense: true },
    ),
    frame,
  );
