import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { handInPrep, prepSentences } from '#domain/individual-prep.ts';
import type { IndividualPrep, Topic } from '#domain/topic.ts';
import { stockholmDate } from '#domain/stockholm.ts';
import { formatDay } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { useTopics } from '#state/topics.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  boxes: { display: 'flex', flexDirection: 'column' },
});

/** What a member writes alone. It is on the device only until it is handed in. */
export function PrepForm(): ReactNode {
  const { prep: texts } = useSpeech().texts.matters;
  const me = useMe();
  const handedIn = [...useRecords('individualPreps').values()].find(
    ({ participantId, status }) => participantId === me?.id && status === 'handedIn',
  );
  const draft = usePrepDraft();
  return (
    <Section title={texts.title} hint={texts.stored}>
      {handedIn === undefined ? (
        <Writing draft={draft} />
      ) : (
        <Done prep={handedIn} onWithdrawn={draft.fill} />
      )}
    </Section>
  );
}

type PrepDesk = {
  readonly topicIds: readonly string[];
  readonly unclearMandate: string;
  readonly sentences: readonly string[];
  readonly expectation: string;
  setTopics(ids: readonly string[]): void;
  setUnclear(text: string): void;
  setSentence(index: number, text: string): void;
  setExpectation(text: string): void;
  /** Puts a preparation back on the device. */
  fill(prep: IndividualPrep): void;
  clear(): void;
};

/** The private text, one draft per field so that every keystroke is kept (design.md 2.4). */
function usePrepDraft(): PrepDesk {
  const [topics, setTopics] = useDraft('individual-prep.topics');
  const [unclearMandate, setUnclear] = useDraft('individual-prep.unclear');
  const [first, setFirst] = useDraft('individual-prep.sentence-1');
  const [second, setSecond] = useDraft('individual-prep.sentence-2');
  const [third, setThird] = useDraft('individual-prep.sentence-3');
  const [expectation, setExpectation] = useDraft('individual-prep.expectation');
  const setSentence = [setFirst, setSecond, setThird];
  const fill = (
    prep: Pick<IndividualPrep, 'topicIds' | 'unclearMandate' | 'sentences' | 'expectation'>,
  ) => {
    setTopics(prep.topicIds.join(' '));
    setUnclear(prep.unclearMandate);
    setSentence.forEach((set, index) => set(prep.sentences[index] ?? ''));
    setExpectation(prep.expectation);
  };
  return {
    topicIds: topics.split(' ').filter((id) => id !== ''),
    unclearMandate,
    sentences: [first, second, third],
    expectation,
    setTopics: (ids) => setTopics(ids.join(' ')),
    setUnclear,
    setSentence: (index, text) => setSentence[index]?.(text),
    setExpectation,
    fill,
    clear: () => fill({ topicIds: [], unclearMandate: '', sentences: [], expectation: '' }),
  };
}

function Writing({ draft }: { draft: PrepDesk }): ReactNode {
  const { prep: texts } = useSpeech().texts.matters;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  if (me === undefined) return null;
  const made = handInPrep(draft, {
    id: `EF-${me.id}-${crypto.randomUUID()}`,
    programmeId: me.programmeId,
    createdAt: instant(),
    createdBy: me.id,
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!made.ok) return;
        store.save('individualPreps', made.value);
        draft.clear();
        announce(texts.handedIn);
      }}
    >
      <TopicChoice chosen={draft.topicIds} onChange={draft.setTopics} />
      <Field label={texts.unclear} required>
        <Textarea
          resize="vertical"
          value={draft.unclearMandate}
          onChange={(_event, { value }) => draft.setUnclear(value)}
        />
      </Field>
      <div role="group" aria-label={texts.sentences} className={styles.form}>
        <Text weight="semibold">{texts.sentences}</Text>
        {Array.from({ length: prepSentences }, (_, index) => (
          <Field key={index} label={texts.sentence(index + 1)} required={index === 0}>
            <Textarea
              resize="vertical"
              value={draft.sentences[index] ?? ''}
              onChange={(_event, { value }) => draft.setSentence(index, value)}
            />
          </Field>
        ))}
      </div>
      <Field label={texts.expectation}>
        <Textarea
          resize="vertical"
          value={draft.expectation}
          onChange={(_event, { value }) => draft.setExpectation(value)}
        />
      </Field>
      <span>
        <Button type="submit" appearance="primary" disabledFocusable={!made.ok}>
          {texts.handIn}
        </Button>{' '}
        {made.ok ? null : <Text>{texts.refusal[made.refusal]}</Text>}
      </span>
    </form>
  );
}

function TopicChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}): ReactNode {
  const { prep: texts } = useSpeech().texts.matters;
  const styles = useStyles();
  const own = useTopics().topics.filter(({ placement }) => placement === 'managementGroup');
  if (own.length === 0) return null;
  const order = (topic: Topic) => topic.rank ?? 99;
  return (
    <div role="group" aria-label={texts.topics} className={styles.boxes}>
      <Text weight="semibold">{texts.topics}</Text>
      {[...own]
        .sort((a, b) => order(a) - order(b))
        .map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) =>
              onChange(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
    </div>
  );
}

function Done({
  prep,
  onWithdrawn,
}: {
  readonly prep: IndividualPrep;
  readonly onWithdrawn: (prep: IndividualPrep) => void;
}): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.matters.prep;
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const at = prep.statusHistory.find(({ status }) => status === 'handedIn')?.at ?? prep.createdAt;
  return (
    <div className={styles.form}>
      <Text>{texts.handedInOn(formatDay(stockholmDate(Date.parse(at)), language))}</Text>
      <span>
        <Button
          onClick={() => {
            onWithdrawn(prep);
            store.remove('individualPreps', prep.id);
            announce(texts.withdrawn);
          }}
        >
          {texts.withdraw}
        </Button>
      </span>
    </div>
  );
}
