import type { ComparisonSlide } from '../../deck.ts';
import type { Frame, Page } from '../frame.ts';
import { ornament } from '../frame.ts';
import type { Cluster } from '../clusters.ts';
import { layoutClusters } from '../clusters.ts';
import type { SceneItem } from '../scene.ts';

/** Columns side by side, each under its own accent. */
export function layoutComparison(spec: ComparisonSlide, frame: Frame): readonly Page[] {
  const accents = ['accent1', 'accent2', 'accent3'] as const;
  const clusters: readonly Cluster[] = spec.columns.map((column, index) => ({
    heading: column.heading,
    items: column.items,
    fill: frame.palette.tint(accents[index % accents.length] ?? 'accent1'),
  }));
  const shape = { columns: clusters.length, gap: 24, shrink: true };
  return layoutClusters(clusters, frame, shape).map((page) =>
    page.flatMap((item): SceneItem[] => [
      item,
      ornament(
        frame.texts.shape.line,
        { ...item.rect, height: 4 },
        { scheme: item.fill?.scheme ?? 'accent1' },
      ),
    ]),
  );
}
