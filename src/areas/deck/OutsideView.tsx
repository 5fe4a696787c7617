import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { DeckSpec, Destination, RenderedSlide } from '#slides/deck.ts';
import { DeckFiles } from './DeckFiles.tsx';
import { SlidePicture } from './SlideItem.tsx';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Drawn = { readonly destination: Destination; readonly slides: readonly RenderedSlide[] };

/** The deck where no presentation is open: all slides at a glance, and the files. */
export function OutsideView({ spec }: { spec: DeckSpec }): ReactNode {
  const { pane } = useTexts();
  const { outside } = usePaneTexts();
  const styles = useStyles();
  const drawn = useDrawn(spec);
  if (drawn === null) return <Loading label={pane.reading} />;
  return (
    <>
      <DeckFiles spec={spec} destination={drawn.destination} />
      <Text className={styles.hint}>{outside.look}</Text>
      <ol className={styles.grid} aria-label={pane.slides}>
        {drawn.slides.map((slide) => (
          <li key={slide.key} className={styles.item}>
            <SlidePicture svg={slide.svg} title={slide.title} />
          </li>
        ))}
      </ol>
    </>
  );
}

function useDrawn(spec: DeckSpec): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const content = JSON.stringify(spec);
  useEffect(() => {
    let current = true;
    const draw = async () => {
      const [{ previewDeck }, { defaultDestination }] = await Promise.all([
        import('#slides/preview.ts'),
        import('#slides/default-destination.ts'),
      ]);
      const deck = JSON.parse(content) as DeckSpec;
      const destination = defaultDestination(deck.language);
      if (current) setDrawn({ destination, slides: previewDeck(deck, destination) });
    };
    void draw();
    return () => {
      current = false;
    };
  }, [content]);
  return drawn;
}
