import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { answerId, type Answer, type Interview } from '#domain/interview.ts';
import { levelOfArea, meaningOfKey, wordsIn, type Place, type QuickMark } from '#domain/marking.ts';
import type { Participant } from '#domain/participant.ts';
import type { Level } from '#domain/record.ts';
import { useInstant, useSession } from '#state/session.tsx';
import { MarkingBar } from './MarkingBar.tsx';
import { markName } from './markName.ts';
import { topOf } from './selectionTop.ts';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'grid' },
  answer: { '& textarea': { minHeight: '12rem', maxHeight: 'none' } },
  bar: { position: 'absolute', insetInlineEnd: tokens.spacingHorizontalS, zIndex: 1 },
});

export type AnswerFieldProps = {
  readonly interview: Interview;
  readonly questionId: string;
  /** What the question is about; gives the level that a marking starts with. */
  readonly area: string;
  readonly me: Participant;
  readonly answer: Answer | undefined;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * The answer as it is being typed; every change goes to the store, which keeps it safe. Selected words are
 * marked with Ctrl and a digit, or with the bar beside them.
 */
export function AnswerField({
  interview,
  questionId,
  area,
  me,
  answer,
  fieldRef,
  onKeyDown,
  ...field
}: AnswerFieldProps): ReactNode {
  const texts = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const [selected, setSelected] = useState<(Place & { top: number }) | null>(null);
  /** A level chosen for the selected words before they are marked. */
  const [chosen, setChosen] = useState<Level | null>(null);
  const latest = useRef<string | null>(null);
  const id = answerId(interview.id, questionId);
  const born = () => ({
    programmeId: interview.programmeId,
    createdAt: instant(),
    createdBy: me.id,
  });
  const write = (text: string) => {
    setSelected(null);
    const base = answer ?? {
      id,
      ...born(),
      interviewId: interview.id,
      questionId,
      participantId: interview.participantId,
    };
    store.save('answers', { ...base, text });
  };
  const mark = ({ kind, facet, citizenVoice, level }: QuickMark) => {
    const own = fieldRef.current;
    const words = own === null ? null : wordsIn(own.value, own.selectionStart, own.selectionEnd);
    if (words === null) return;
    const markingId = `MA-${crypto.randomUUID()}`;
    store.save('markings', {
      id: markingId,
      ...born(),
      answerId: id,
      ...words,
      ...{ kind, facet, citizenVoice },
      level: chosen ?? level ?? levelOfArea(area),
    });
    latest.current = markingId;
    announce(texts.prep.marking.marked(markName({ kind, facet, citizenVoice }, texts)));
    own?.setSelectionRange(words.end, words.end);
    own?.focus();
    setSelected(null);
    setChosen(null);
  };
  /** Before the press that marks the selected words, or after it. */
  const setLevel = (level: Level) => {
    const made = store.programme().records.markings.get(latest.current ?? '');
    if (selected !== null) setChosen(level);
    else if (made !== undefined) store.save('markings', { ...made, level });
    else return;
    announce(texts.findings.level[level]);
  };
  const look = () => {
    const own = fieldRef.current;
    if (own === null) return;
    const { selectionStart: start, selectionEnd: end } = own;
    setSelected(wordsIn(own.value, start, end) === null ? null : { start, end, top: topOf(own) });
  };
  const onKey = (event: KeyboardEvent) => {
    const said = event.ctrlKey || event.metaKey ? meaningOfKey(event.key) : null;
    if (said === null) return onKeyDown(event);
    event.preventDefault();
    if ('mark' in said) mark(said.mark);
    else setLevel(said.level);
  };
  return (
    <div className={styles.root}>
      <Textarea
        {...field}
        textarea={{ ref: fieldRef }}
        className={styles.answer}
        resize="vertical"
        value={answer?.text ?? ''}
        onChange={(_event, { value }) => write(value)}
        onSelect={look}
        onKeyDown={onKey}
      />
      {selected === null ? null : (
        <div className={styles.bar} style={{ insetBlockStart: `${selected.top}px` }}>
          <MarkingBar level={chosen ?? levelOfArea(area)} onMark={mark} onLevel={setLevel} />
        </div>
      )}
    </div>
  );
}
