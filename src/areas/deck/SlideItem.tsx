import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { SlideState, SlideStatus } from './deckState.ts';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  picture: {
    width: '100%',
    // A narrow pane shows the next slide too, and the picture is not the largest thing on it.
    maxWidth: '15rem',
    height: 'auto',
    display: 'block',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

const colours: Readonly<Record<SlideState, 'subtle' | 'success' | 'warning' | 'danger'>> = {
  new: 'subtle',
  same: 'success',
  own: 'success',
  stale: 'warning',
  edited: 'danger',
};

export type SlideItemProps = {
  readonly status: SlideStatus;
  readonly busy: boolean;
  /** This PowerPoint takes pictures of slides only. */
  readonly asPicture?: boolean;
  /** Whether a new slide is among those that are inserted together; left out where that cannot be chosen. */
  readonly included?: boolean | undefined;
  readonly onInclude: (included: boolean) => void;
  readonly onInsert: () => void;
  readonly onUpdate: () => void;
  readonly onKeep: () => void;
  readonly onBeside: () => void;
  readonly onShow: () => void;
};

/** One slide: a true preview in the deck's own look, how it stands, and what can be done with it. */
export function SlideItem({
  status,
  busy,
  asPicture = false,
  included,
  onInclude,
  onInsert,
  onUpdate,
  onKeep,
  onBeside,
  onShow,
}: SlideItemProps): ReactNode {
  const { pane } = useTexts();
  const texts = usePaneTexts();
  const styles = useStyles();
  const { rendered, state, place } = status;
  return (
    <li className={styles.item} data-slide={rendered.key} data-state={state}>
      <SlidePicture svg={rendered.svg} title={rendered.title} />
      <div className={styles.row}>
        <Text weight="semibold">{rendered.title}</Text>
        <Badge appearance="tint" color={colours[state]}>
          {state === 'own' ? texts.own : pane.state[state]}
        </Badge>
      </div>
      {state === 'edited' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{pane.editedTitle}</MessageBarTitle>
            {pane.editedBody}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabled={busy} onClick={onKeep}>
              {pane.keepMine}
            </Button>
            <Button disabled={busy} onClick={onUpdate}>
              {pane.takeNew}
            </Button>
            <Button disabled={busy} onClick={onBeside}>
              {pane.beside}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <div className={styles.actions}>
        {state === 'new' && included !== undefined ? (
          <Checkbox
            checked={included}
            label={texts.include}
            aria-label={texts.includeSlide(rendered.title)}
            onChange={(_event, { checked }) => onInclude(checked === true)}
          />
        ) : null}
        {state === 'new' ? (
          <Button size="small" disabled={busy} onClick={onInsert}>
            {asPicture ? texts.insertPicture : pane.insertOne}
          </Button>
        ) : null}
        {state === 'stale' ? (
          <Button size="small" disabled={busy} onClick={onUpdate}>
            {pane.update}
          </Button>
        ) : null}
        {place === null ? null : (
          <Button size="small" appearance="subtle" onClick={onShow}>
            {pane.place(place.index + 1)}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The preview as an image of its own, so that nothing in it can reach the page. */
export function SlidePicture({ svg, title }: { svg: string; title: string }): ReactNode {
  const { pane } = useTexts();
  const styles = useStyles();
  return (
    <img
      className={styles.picture}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt={pane.preview(title)}
    />
  );
}
