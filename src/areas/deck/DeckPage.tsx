import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Loading, Notice } from '#components/PageState.tsx';
import { Page } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { DeckPort } from '#host/deck-port.ts';
import type { DeckLanguage, DeckSpec, DeckTemplate } from '#slides/deck.ts';
import { useProgramme } from '#state/react.tsx';
import { useRights, useSession } from '#state/session.tsx';
import { insertBeside, insertSlides, keepMine, updateSlides } from './deckCommands.ts';
import { placeAfter, type SlideStatus } from './deckState.ts';
import { SlideItem } from './SlideItem.tsx';
import { useDeck, type DeckView } from './useDeck.ts';
import { deckTemplatesOf, useDeckSpec } from './useDeckSpec.ts';

const useStyles = makeStyles({
  settings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** Putting the group's material into the open presentation, and keeping it up to date there. */
export function DeckPage(): ReactNode {
  const { pane } = useTexts();
  const { language } = useSpeech();
  const { host } = useSession();
  const rights = useRights();
  const templates = deckTemplatesOf(useProgramme((programme) => programme.records));
  const [slideLanguage, setSlideLanguage] = useState<DeckLanguage>(language);
  const [wanted, setWanted] = useState<DeckTemplate>('groundRules');
  const template = templates.includes(wanted) ? wanted : templates.at(-1);
  const spec = useDeckSpec(template, slideLanguage);
  if (host.deck === undefined)
    return (
      <Page title={pane.title} lead={pane.noDeck}>
        {null}
      </Page>
    );
  if (!rights.insertDecks)
    return (
      <Page title={pane.title} lead={pane.notYours}>
        {null}
      </Page>
    );
  if (template === undefined)
    return (
      <Page title={pane.title} lead={pane.nothing}>
        {null}
      </Page>
    );
  return (
    <Page title={pane.title} lead={pane.intro}>
      <Field label={pane.deck}>
        <Select value={template} onChange={(_event, { value }) => setWanted(value as DeckTemplate)}>
          {templates.map((each) => (
            <option key={each} value={each}>
              {pane.decks[each]}
            </option>
          ))}
        </Select>
      </Field>
      {spec === null ? (
        <Loading label={pane.reading} />
      ) : (
        <OpenDeckView
          key={template}
          deck={host.deck}
          spec={spec}
          language={slideLanguage}
          onLanguage={setSlideLanguage}
        />
      )}
    </Page>
  );
}

type Position = 'selected' | 'start' | 'end';

type OpenDeckViewProps = {
  readonly deck: DeckPort;
  readonly spec: DeckSpec;
  readonly language: DeckLanguage;
  readonly onLanguage: (language: DeckLanguage) => void;
};

function OpenDeckView({ deck, spec, language, onLanguage }: OpenDeckViewProps): ReactNode {
  const { pane, start, app } = useTexts();
  const styles = useStyles();
  const programmeId = useSession().store.programme().programmeId;
  const view = useDeck(deck, spec, programmeId);
  const { tools, statuses } = view;
  const [position, setPosition] = useState<Position>('selected');
  const work = useDeckWork(view.reload);
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
  if (tools === null) return <Loading label={pane.reading} />;
  const fresh = statuses.filter(({ state }) => state === 'new');
  const stale = statuses.filter(({ state }) => state === 'stale');
  const target = targetOf(position, view);
  const insert = (keys: readonly string[], after: string | null) =>
    work.run(async () => {
      const ids = await insertSlides(tools, new Set(keys), after);
      return pane.inserted(ids.length);
    });
  const update = (which: readonly SlideStatus[]) =>
    work.run(async () => pane.updated(await updateSlides(tools, which)));
  return (
    <>
      <div className={styles.settings}>
        <Field label={pane.insertAt}>
          <Select value={position} onChange={(_event, { value }) => setPosition(value as Position)}>
            <option value="selected">{pane.afterSelected}</option>
            <option value="start">{pane.atStart}</option>
            <option value="end">{pane.atEnd}</option>
          </Select>
        </Field>
        <Field label={pane.language}>
          <Select
            value={language}
            onChange={(_event, { value }) => onLanguage(value as DeckLanguage)}
          >
            <option value="sv">{pane.swedish}</option>
            <option value="en">{pane.english}</option>
          </Select>
        </Field>
      </div>
      <div className={styles.actions}>
        {fresh.length > 0 ? (
          <Button
            appearance="primary"
            disabled={work.busy}
            onClick={() =>
              insert(
                fresh.map(({ rendered }) => rendered.specKey),
                target,
              )
            }
          >
            {pane.insertAll}
          </Button>
        ) : null}
        {stale.length > 0 ? (
          <Button
            appearance={fresh.length > 0 ? 'secondary' : 'primary'}
            disabled={work.busy}
            onClick={() => update(stale)}
          >
            {pane.updateAll}
          </Button>
        ) : null}
      </div>
      <WorkState work={work} />
      <ol className={styles.list} aria-label={pane.slides}>
        {statuses.map((status, index) => (
          <SlideItem
            key={status.rendered.key}
            status={status}
            busy={work.busy}
            onInsert={() => insert([status.rendered.specKey], placeAfter(statuses, index, target))}
            onUpdate={() => update([status])}
            onKeep={() =>
              work.run(async () => {
                await keepMine(tools, status);
                return pane.state.same;
              })
            }
            onBeside={() =>
              work.run(async () => {
                await insertBeside(tools, status);
                return pane.inserted(1);
              })
            }
            onShow={() => {
              if (status.place !== null) void deck.select([status.place.id]);
            }}
          />
        ))}
      </ol>
    </>
  );
}

function targetOf(position: Position, { selected, statuses, lastSlide }: DeckView): string | null {
  if (position === 'start') return null;
  if (position === 'end') return lastSlide;
  return (
    selected.at(-1) ?? statuses.findLast(({ place }) => place !== null)?.place?.id ?? lastSlide
  );
}

type DeckWork = {
  readonly busy: boolean;
  readonly failed: boolean;
  readonly told: string;
  /** Runs one command at a time; its answer is what the user is told. */
  run(command: () => Promise<string>): void;
};

function useDeckWork(reload: () => void): DeckWork {
  const announce = useAnnounce();
  const [state, setState] = useState({ busy: false, failed: false, told: '' });
  const run = (command: () => Promise<string>) => {
    setState({ busy: true, failed: false, told: '' });
    command()
      .then(
        (told) => {
          setState({ busy: false, failed: false, told });
          announce(told);
        },
        () => setState({ busy: false, failed: true, told: '' }),
      )
      .finally(reload);
  };
  return { ...state, run };
}

function WorkState({ work }: { work: DeckWork }): ReactNode {
  const { pane } = useTexts();
  if (work.busy) return <Loading label={pane.inserting} />;
  if (work.failed) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{pane.failed}</MessageBarBody>
      </MessageBar>
    );
  }
  if (work.told === '') return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {work.told} <Text size={200}>{pane.undoHint}</Text>
      </MessageBarBody>
    </MessageBar>
  );
}
