import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import {
  startProgramme,
  type ChosenPerson,
  type StartForm,
  type StartRecords,
} from '#domain/programme-start.ts';
import { stockholmDate } from '#domain/stockholm.ts';
import type { Host } from '#host/host.ts';
import type { SetupProps } from '#state/opening.ts';
import type { ProgrammeStart, Started } from '#state/programme-start.ts';
import { defaultPack } from './defaultPack.ts';
import { MethodPackField } from './MethodPackField.tsx';
import { PeopleChoice } from './PeopleChoice.tsx';
import { TakeIn } from './TakeIn.tsx';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalXL },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  one: { alignSelf: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

type SetupOpening = SetupProps['opening'];

/** Starts a programme in the team the tab stands in, or gets the lists of one that is there ready. */
export function SetupPage({ host, opening, onStarted }: SetupProps): ReactNode {
  const { setup } = useTexts();
  const styles = useStyles();
  const [wantsNew, setWantsNew] = useState(false);
  const start = opening.kind === 'open' ? opening.session.start : opening.start;
  if (start === null) return null;
  return (
    <main className={styles.page}>
      <Page title={setup.title} lead={setup.lead}>
        {opening.kind === 'open' ? <Existing host={host} start={start} opening={opening} /> : null}
        {opening.kind === 'choose' ? <Several host={host} opening={opening} /> : null}
        {opening.kind === 'no-programme' || wantsNew ? (
          <>
            <NewProgramme host={host} start={start} onStarted={onStarted} />
            <TakeIn host={host} start={start} onStarted={onStarted} />
          </>
        ) : (
          <Section title={setup.another} hint={setup.anotherHint}>
            <Button className={styles.one} onClick={() => setWantsNew(true)}>
              {setup.another}
            </Button>
          </Section>
        )}
      </Page>
    </main>
  );
}

/** A team with several programmes: the tab shows one of them. */
function Several({
  host,
  opening: { programmes },
}: {
  host: Host;
  opening: Extract<SetupOpening, { kind: 'choose' }>;
}): ReactNode {
  const { setup } = useTexts();
  const [chosen, setChosen] = useState('');
  return (
    <Section title={setup.several} hint={setup.severalHint}>
      <RadioGroup
        aria-label={setup.several}
        value={chosen}
        onChange={(_event, { value }) => {
          setChosen(value);
          const one = programmes.find(({ programmeId }) => programmeId === value);
          if (one !== undefined) host.configuration?.ready(one.programmeId, one.title);
        }}
      >
        {programmes.map(({ programmeId, title }) => (
          <Radio key={programmeId} value={programmeId} label={title} />
        ))}
      </RadioGroup>
    </Section>
  );
}

/** Says to Teams which programme the tab is for, and offers to make lists that are missing. */
function Existing({
  host,
  start,
  opening,
}: {
  host: Host;
  start: ProgrammeStart;
  opening: Extract<SetupOpening, { kind: 'open' }>;
}): ReactNode {
  const { setup, app } = useTexts();
  const styles = useStyles();
  const { programmeId, records } = opening.session.store.programme();
  const title = records.programmes.get(programmeId)?.title ?? app.name;
  const job = useSetUp();
  useEffect(() => host.configuration?.ready(programmeId, title), [host, programmeId, title]);
  return (
    <Section title={setup.exists(title)} hint={setup.existsHint}>
      <div className={styles.row}>
        <Button
          disabled={job.busy}
          onClick={() => {
            void job.run((onProgress) => start.prepare(onProgress));
          }}
        >
          {setup.prepare}
        </Button>
      </div>
      <Outcome job={job} />
    </Section>
  );
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Enough to ask whether the form is complete. */
const nobody = { entraId: '', now: '', today: '' };

const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID()}`;

function NewProgramme({
  host,
  start,
  onStarted,
}: {
  host: Host;
  start: ProgrammeStart;
  onStarted: () => void;
}): ReactNode {
  const { texts, language } = useSpeech();
  const { setup } = texts;
  const styles = useStyles();
  const [about, setAbout] = useState({ title: '', municipality: '', department: '' });
  const [people, setPeople] = useState<readonly ChosenPerson[]>([]);
  const [pack, setPack] = useState(() => defaultPack(texts, language));
  const [content, setContent] = useState({ values: '', needs: '', results: '' });
  // Kept, so that a second try after a failure goes on with the same ids.
  const [records, setRecords] = useState<StartRecords | null>(null);
  const job = useSetUp();
  const form: StartForm = {
    ...about,
    people: people.filter(({ roles }) => roles.length > 0),
    values: lines(content.values),
    needs: lines(content.needs),
    results: lines(content.results).map((line) => {
      const [title = '', indicator = ''] = line.split('|');
      return { title: title.trim(), indicator: indicator.trim() };
    }),
  };
  const make = async () => {
    const now = host.now();
    const { userId } = await host.signedIn();
    const by = {
      entraId: userId,
      now: new Date(now).toISOString(),
      today: stockholmDate(now),
    };
    return startProgramme(form, pack, by, newId);
  };
  const check = startProgramme(form, pack, nobody, (prefix) => prefix);
  const run = () =>
    job.run(async (onProgress) => {
      const made = records === null ? await make() : { ok: true as const, value: records };
      if (!made.ok) return null;
      setRecords(made.value);
      const started = await start.start(made.value, onProgress);
      if (started.outcome === 'started') {
        host.configuration?.ready(made.value.programme.id, made.value.programme.title);
      }
      return started;
    });
  const isFixed = records !== null;
  const isStarted = job.result?.outcome === 'started';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <fieldset disabled={isFixed} className={styles.form}>
        <Section title={setup.about}>
          {(['title', 'municipality', 'department'] as const).map((key) => (
            <Field
              key={key}
              label={key === 'title' ? setup.name : setup[key]}
              required={key === 'title'}
            >
              <Input
                value={about[key]}
                onChange={(_event, { value }) => setAbout({ ...about, [key]: value })}
              />
            </Field>
          ))}
        </Section>
        <PeopleChoice start={start} people={people} onChange={setPeople} />
        <Section title={setup.content}>
          {(['values', 'needs', 'results'] as const).map((key) => (
            <Field key={key} label={setup[key]} hint={setup[`${key}Hint`]}>
              <Textarea
                resize="vertical"
                value={content[key]}
                onChange={(_event, { value }) => setContent({ ...content, [key]: value })}
              />
            </Field>
          ))}
        </Section>
        <MethodPackField pack={pack} onChange={setPack} />
      </fieldset>
      <div className={styles.row}>
        <Button appearance="primary" type="submit" disabled={!check.ok || job.busy || isStarted}>
          {setup.start}
        </Button>
        {isStarted ? <Button onClick={onStarted}>{setup.open}</Button> : null}
        {check.ok ? null : <Text>{setup.refusal[check.refusal]}</Text>}
      </div>
      <Outcome job={job} />
    </form>
  );
}

type Job = {
  readonly busy: boolean;
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly result: Started | { readonly outcome: 'failed' } | null;
  readonly run: (
    act: (onProgress: (done: number, all: number) => void) => Promise<Started | null>,
  ) => Promise<void>;
};

/** One setting-up at a time, with how far it has come. */
function useSetUp(): Job {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Job['progress']>(null);
  const [result, setResult] = useState<Job['result']>(null);
  return {
    busy,
    progress,
    result,
    async run(act) {
      setBusy(true);
      setResult(null);
      try {
        setResult(await act((done, all) => setProgress({ done, all })));
      } catch {
        setResult({ outcome: 'failed' });
      } finally {
        setBusy(false);
      }
    },
  };
}

function Outcome({ job: { busy, progress, result } }: { job: Job }): ReactNode {
  const { setup } = useTexts();
  if (busy && progress !== null) {
    return (
      <Field label={setup.starting(progress.done, progress.all)}>
        <ProgressBar value={progress.done / progress.all} />
      </Field>
    );
  }
  if (result === null) return null;
  const isGood = result.outcome === 'started';
  const words = () => {
    switch (result.outcome) {
      case 'started':
        return `${setup.started} ${setup.room[result.consultantRoom]}`;
      case 'not-permitted':
        return setup.notPermitted(result.scope);
      case 'no-room':
        return setup.noRoom;
      case 'failed':
        return setup.failed;
    }
  };
  return (
    <MessageBar intent={isGood ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>{words()}</MessageBarBody>
    </MessageBar>
  );
}
