import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Loading, Notice } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { DeckPort } from '#host/deck-port.ts';
import type { DeckSpec } from '#slides/deck.ts';
import { useSession } from '#state/session.tsx';
import {
  insertBeside,
  insertSlides,
  keepMine,
  undoInsertion,
  updateSlides,
  type Inserted,
} from './deckCommands.ts';
import { DeckFiles } from './DeckFiles.tsx';
import { numbersText, placeAfter, tagKeys, type SlideStatus } from './deckState.ts';
import { pictureOf } from './pictureOf.ts';
import { SlideItem } from './SlideItem.tsx';
import { useDeck, type DeckView } from './useDeck.ts';
import { useDeckWork, type DeckWork, type Done } from './useDeckWork.ts';
import { usePaneTexts } from './usePaneTexts.ts';
import { WorkState } from './WorkState.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

type Position = 'selected' | 'start' | 'end';

/** One deck beside the open presentation: what is in it, what is new, and how to bring them together. */
export function OpenDeckView({ deck, spec }: { deck: DeckPort; spec: DeckSpec }): ReactNode {
  const { pane, start, app } = useTexts();
  const programmeId = useSession().store.programme().programmeId;
  const view = useDeck(deck, spec, programmeId);
  const work = useDeckWork(view.reload);
  const [position, setPosition] = useState<Position>('selected');
  if (view.failed) {
    return (
      <Notice
        urgency="alert"
        title={start.areaFailedTitle}
        body={start.areaFailedBody}
        action={{ label: app.tryAgain, run: view.reload }}
      />
    );
  }
  if (view.tools === null) return <Loading label={pane.reading} />;
  return (
    <>
      <Cautions deck={deck} view={view} programmeId={programmeId} />
      {deck.reach === 'pictures' ? null : (
        <Field label={pane.insertAt}>
          <Select value={position} onChange={(_event, { value }) => setPosition(value as Position)}>
            <option value="selected">{pane.afterSelected}</option>
            <option value="start">{pane.atStart}</option>
            <option value="end">{pane.atEnd}</option>
          </Select>
        </Field>
      )}
      <DeckSlides deck={deck} view={view} work={work} position={position} />
      <DeckFiles spec={spec} destination={view.tools.destination} />
      {deck.autoOpen === null ? null : <AutoOpen key={String(deck.autoOpen.read())} deck={deck} />}
    </>
  );
}

/** What this PowerPoint cannot do, and whose presentation this is. */
function Cautions({
  deck,
  view,
  programmeId,
}: {
  deck: DeckPort;
  view: DeckView;
  programmeId: string;
}): ReactNode {
  const texts = usePaneTexts();
  const owner = view.tags[tagKeys.programme];
  const said = [
    ...(deck.reach === 'whole' ? [] : [texts.reach[deck.reach]]),
    ...(owner === undefined || owner === programmeId ? [] : [texts.otherProgramme]),
  ];
  return said.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  ));
}

function AutoOpen({ deck }: { deck: DeckPort }): ReactNode {
  const { autoOpen } = usePaneTexts();
  const [on, setOn] = useState(() => deck.autoOpen?.read() ?? false);
  const change = async (wanted: boolean) => {
    setOn(wanted);
    await deck.autoOpen?.set(wanted).catch(() => setOn(!wanted));
  };
  return (
    <Switch
      checked={on}
      label={autoOpen}
      onChange={(_event, { checked }) => void change(checked)}
    />
  );
}

type DeckSlidesProps = {
  readonly deck: DeckPort;
  readonly view: DeckView;
  readonly work: DeckWork;
  readonly position: Position;
};

function DeckSlides({ deck, view, work, position }: DeckSlidesProps): ReactNode {
  const { pane } = useTexts();
  const styles = useStyles();
  const { statuses } = view;
  const commands = useCommands(deck, view);
  // All pages of a slide go together, so slides are left out by what they are, not page by page.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const include = (specKey: string, included: boolean) => {
    const others = [...leftOut].filter((key) => key !== specKey);
    setLeftOut(new Set(included ? others : [...others, specKey]));
  };
  const target = targetOf(position, view);
  const choosable = deck.reach !== 'pictures';
  return (
    <>
      <AllAtOnce
        statuses={statuses}
        leftOut={leftOut}
        insertable={choosable}
        busy={work.busy}
        onInsert={(chosen) => work.run(() => commands.insert(keysOf(chosen), target))}
        onUpdate={(stale) => work.run(() => commands.update(stale))}
      />
      <WorkState work={work} />
      <ol className={styles.list} aria-label={pane.slides}>
        {statuses.map((status, index) => (
          <SlideItem
            key={status.rendered.key}
            status={status}
            busy={work.busy}
            asPicture={!choosable}
            included={choosable ? !leftOut.has(status.rendered.specKey) : undefined}
            onInclude={(included) => include(status.rendered.specKey, included)}
            onInsert={() =>
              work.run(() =>
                deck.reach === 'pictures'
                  ? commands.picture(status)
                  : commands.insert(keysOf([status]), placeAfter(statuses, index, target)),
              )
            }
            onUpdate={() => work.run(() => commands.update([status]))}
            onKeep={() => work.run(() => commands.keep(status))}
            onBeside={() => work.run(() => commands.beside(status))}
            onShow={() => {
              if (status.place !== null) void deck.select([status.place.id]);
            }}
          />
        ))}
      </ol>
    </>
  );
}

const keysOf = (which: readonly SlideStatus[]): readonly string[] =>
  which.map(({ rendered }) => rendered.specKey);

type AllAtOnceProps = {
  readonly statuses: readonly SlideStatus[];
  readonly leftOut: ReadonlySet<string>;
  readonly insertable: boolean;
  readonly busy: boolean;
  readonly onInsert: (chosen: readonly SlideStatus[]) => void;
  readonly onUpdate: (stale: readonly SlideStatus[]) => void;
};

/** The new slides that are chosen, and those with news, in one go each. */
function AllAtOnce({
  statuses,
  leftOut,
  insertable,
  busy,
  onInsert,
  onUpdate,
}: AllAtOnceProps): ReactNode {
  const { pane } = useTexts();
  const texts = usePaneTexts();
  const styles = useStyles();
  const fresh = statuses.filter(({ state }) => state === 'new');
  const chosen = fresh.filter(({ rendered }) => !leftOut.has(rendered.specKey));
  const stale = statuses.filter(({ state }) => state === 'stale');
  return (
    <div className={styles.actions}>
      {fresh.length > 0 && insertable ? (
        <Button
          appearance="primary"
          disabled={busy || chosen.length === 0}
          onClick={() => onInsert(chosen)}
        >
          {chosen.length === fresh.length ? pane.insertAll : texts.insertChosen(chosen.length)}
        </Button>
      ) : null}
      {stale.length > 0 ? (
        <Button
          appearance={fresh.length > 0 ? 'secondary' : 'primary'}
          disabled={busy}
          onClick={() => onUpdate(stale)}
        >
          {pane.updateAll}
        </Button>
      ) : null}
    </div>
  );
}

/** The commands with what the user is told about each. */
function useCommands(deck: DeckPort, { tools }: DeckView) {
  const texts = usePaneTexts();
  const ready = () => {
    if (tools === null) throw new Error('the presentation has not been read yet');
    return tools;
  };
  const undoOf = (inserted: Inserted) => async (): Promise<Done> => {
    await undoInsertion(deck, inserted.ids);
    return { told: texts.undone };
  };
  const told = (inserted: Inserted): Done =>
    inserted.ids.length === 0
      ? { told: texts.already }
      : {
          told: texts.inserted(inserted.ids.length, numbersText(inserted.numbers)),
          undo: undoOf(inserted),
        };
  return {
    async insert(keys: readonly string[], after: string | null): Promise<Done> {
      const inserted = await insertSlides(ready(), new Set(keys), after);
      // Each manager takes this deck home; there it opens with Samspel beside it. The switch turns it off.
      if (ready().spec.template === 'groundRules') await deck.autoOpen?.set(true).catch(() => null);
      return told(inserted);
    },
    beside: async (status: SlideStatus) => told(await insertBeside(ready(), status)),
    async update(statuses: readonly SlideStatus[]): Promise<Done> {
      const inserted = await updateSlides(ready(), statuses);
      return { told: texts.updated(inserted.ids.length, numbersText(inserted.numbers)) };
    },
    async keep(status: SlideStatus): Promise<Done> {
      await keepMine(ready(), status);
      return { told: texts.kept };
    },
    async picture({ rendered }: SlideStatus): Promise<Done> {
      const { width, height } = ready().destination;
      await deck.insertPicture(await pictureOf(rendered.svg, width / height));
      return { told: texts.pictureIn };
    },
  };
}

function targetOf(position: Position, { selected, statuses, lastSlide }: DeckView): string | null {
  if (position === 'start') return null;
  if (position === 'end') return lastSlide;
  return (
    selected.at(-1) ?? statuses.findLast(({ place }) => place !== null)?.place?.id ?? lastSlide
  );
}
