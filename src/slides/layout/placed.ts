import type { Destination, DestinationLayout, DestinationPlaceholder } from '../deck.ts';
import { placeholderScale, subtitlePlaceholder, titlePlaceholder } from './compose.ts';
import type { Scene } from './scene.ts';

/** A scene with the destination's placeholders that it fills: what both back ends draw from. */
export type PlacedScene = {
  readonly scene: Scene;
  readonly layout: DestinationLayout;
  readonly title: DestinationPlaceholder | undefined;
  readonly titleScale: number;
  readonly subtitle: DestinationPlaceholder | undefined;
  readonly subtitleScale: number;
  readonly slideNumber: DestinationPlaceholder | undefined;
};

export function placeScene(scene: Scene, destination: Destination): PlacedScene {
  const layout = destination.layouts[scene.layout];
  const title = titlePlaceholder(layout);
  const subtitle = subtitlePlaceholder(layout);
  const { heading, body } = destination.fonts;
  return {
    scene,
    layout,
    title,
    titleScale: placeholderScale([scene.title], title, heading),
    subtitle,
    subtitleScale: placeholderScale(scene.subtitle, subtitle, body),
    slideNumber: layout.placeholders.find((one) => one.type === 'sldNum'),
  };
}

/** The texts of a slide as they are written, in reading order. */
export function sceneTexts({ scene, slideNumber }: PlacedScene): readonly string[] {
  const said = (paragraphs: Scene['items'][number] & { kind: 'box' }): string[] =>
    paragraphs.paragraphs.map((one) => one.runs.map((run) => run.text).join(''));
  return [
    scene.title,
    ...scene.subtitle,
    ...scene.items.flatMap((item) =>
      item.kind === 'box'
        ? said(item)
        : item.rows.flatMap((row) =>
            row.cells.flatMap((cell) =>
              cell.paragraphs.map((one) => one.runs.map((run) => run.text).join('')),
            ),
          ),
    ),
    ...(slideNumber ? ['‹#›'] : []),
  ];
}
