import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { SmallSlidePicture } from './SlidePicture.tsx';
import { showSlide, type ShownDeck } from './useOpenDeck.ts';

const useStyles = makeStyles({
  list: {
    width: '190px',
    flexShrink: 0,
    boxSizing: 'border-box',
    maxHeight: 'calc(100dvh - 200px)',
    overflowY: 'auto',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 760px)': { width: '100%', display: 'flex', overflowX: 'auto' },
  },
  slide: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: '2px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (max-width: 760px)': { width: 'auto' },
  },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  picture: { boxShadow: tokens.shadow4 },
  number: { minWidth: '14px', textAlign: 'right' },
});

const smallWidth = 136;

/** The slides in small; choosing one shows it, and tells the pane. */
export function SlideList({ deck }: { deck: ShownDeck }): ReactNode {
  const styles = useStyles();
  const { powerpoint: words } = useWords();
  const chosen =
    deck.selected.length > 0 ? deck.selected : deck.pictures.slice(0, 1).map(({ id }) => id);
  const first = chosen[0];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-pressed="true"]');
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [first]);
  return (
    <ul ref={list} className={styles.list} aria-label={words.slides}>
      {deck.pictures.map((picture, index) => {
        const isChosen = chosen.includes(picture.id);
        const title = picture.title === '' ? words.untitled : picture.title;
        return (
          <li key={picture.id}>
            <button
              type="button"
              className={mergeClasses(styles.slide, isChosen && styles.chosen)}
              aria-pressed={isChosen}
              aria-label={words.slide(index + 1, title)}
              onClick={() => void showSlide(picture.id)}
            >
              <Text size={200} className={styles.number}>
                {index + 1}
              </Text>
              <span className={styles.picture}>
                <SmallSlidePicture picture={picture} width={smallWidth} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
