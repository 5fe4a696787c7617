import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.tsx';
import type { Box, SlideImage } from './slide-reading.ts';
import type { Paragraph } from './slide-text.ts';

const useStyles = makeStyles({
  slide: {
    display: 'block',
    position: 'relative',
    width: '100%',
    overflow: 'hidden',
    containerType: 'inline-size',
    fontFamily: 'Calibri, Carlito, "Segoe UI", sans-serif',
    textAlign: 'left',
    // A slide keeps the colours of its theme also where the page must not.
    forcedColorAdjust: 'none',
  },
  box: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundSize: '100% 100%',
  },
  small: { display: 'block', overflow: 'hidden' },
  drawn: { display: 'block', transformOrigin: '0 0' },
  paragraph: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' },
});

const border = { all: 'border', bottom: 'borderBottom' } as const;
const anchors = { start: 'flex-start', center: 'center', end: 'flex-end' } as const;

/** A slide in the size of whatever holds it; not for small ones. */
export function SlidePicture({
  picture,
  decorative = false,
}: {
  picture: SlideImage;
  /** Beside a label that says the same. */
  decorative?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { powerpoint: words } = useWords();
  const { width, height, background, colour, boxes } = picture;
  const label = picture.title === '' ? words.untitled : picture.title;
  const said = decorative ? { 'aria-hidden': true } : { role: 'group', 'aria-label': label };
  return (
    <span
      {...said}
      className={styles.slide}
      style={{ aspectRatio: `${width} / ${height}`, background, color: colour }}
    >
      {boxes.map((box) => (
        <BoxPicture key={box.key} box={box} width={width} height={height} />
      ))}
    </span>
  );
}

function BoxPicture(props: { box: Box; width: number; height: number }): ReactNode {
  const styles = useStyles();
  const { box, width, height } = props;
  const { inset } = box;
  const part = (length: number, whole: number): string => `${(100 * length) / whole}%`;
  /** Container units: a share of the slide's width, so that text shrinks with it. */
  const unit = (points: number): string => `${(100 * points) / width}cqw`;
  return (
    <span
      className={styles.box}
      style={{
        left: part(box.x, width),
        top: part(box.y, height),
        width: part(box.width, width),
        minHeight: part(box.height, height),
        backgroundColor: box.fill ?? undefined,
        backgroundImage: box.picture === null ? undefined : `url("${box.picture}")`,
        ...(box.line === null ? {} : { [border[box.edges]]: `${unit(0.75)} solid ${box.line}` }),
        borderRadius: box.round ? unit(6) : undefined,
        justifyContent: anchors[box.anchor],
        padding: [inset.top, inset.right, inset.bottom, inset.left].map(unit).join(' '),
      }}
    >
      {keyed(box.paragraphs).map(({ key, paragraph }) => (
        <span
          key={key}
          className={styles.paragraph}
          style={{
            textAlign: paragraph.align,
            paddingLeft: unit(paragraph.indent),
            lineHeight: 1.2,
            marginTop: unit(paragraph.before),
            marginBottom: unit(paragraph.after),
          }}
        >
          {paragraph.bullet && (
            <span style={{ marginLeft: unit(-14), fontSize: unit(paragraph.runs[0]?.size ?? 18) }}>
              {'•  '}
            </span>
          )}
          {paragraph.runs.map((run, index) => (
            <span
              key={`${String(index)} ${run.text}`}
              style={{
                fontSize: unit(run.size),
                fontWeight: run.bold ? 700 : 400,
                color: run.colour ?? undefined,
              }}
            >
              {run.text}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

/** Paragraphs have no names; where they stand is who they are. */
const keyed = (
  paragraphs: readonly Paragraph[],
): readonly { key: string; paragraph: Paragraph }[] =>
  paragraphs.map((paragraph, index) => ({ key: String(index), paragraph }));

/** Browsers draw no letters below six pixels, so a small picture is a large one that is scaled. */
const drawnWidth = 800;

/** A slide this many pixels wide, beside a label that says what it is. */
export function SmallSlidePicture({
  picture,
  width,
}: {
  picture: SlideImage;
  width: number;
}): ReactNode {
  const styles = useStyles();
  return (
    <span
      className={styles.small}
      style={{ width, height: (width * picture.height) / picture.width }}
    >
      <span
        className={styles.drawn}
        style={{ width: drawnWidth, transform: `scale(${width / drawnWidth})` }}
      >
        <SlidePicture picture={picture} decorative />
      </span>
    </span>
  );
}
