import type { ComparisonSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import type { Cluster } from '../clusters.ts';
import { layoutClusters, underAccents } from '../clusters.ts';

/** Columns side by side, each under its own accent. */
export function layoutComparison(spec: ComparisonSlide, frame: Frame): readonly Page[] {
  const accents = ['accent1', 'accent2', 'accent3'] as const;
  const clusters: readonly Cluster[] = spec.columns.map((column, index) => ({
    heading: column.heading,
    items: column.items,
    fill: frame.palette.tint(accents[index % accents.length] ?? 'accent1'),
  }));
  const shape = { columns: clusters.length, gap: 24, shrink: true };
  return underAccents(layoutClusters(clusters, frame, shape), frame);
}
