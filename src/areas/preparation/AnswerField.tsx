import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { findingKinds, type FindingKind } from '#domain/finding.ts';
import { answerId, type Answer, type Interview } from '#domain/interview.ts';
import { levelOfArea, wordsIn, type Marking, type Place } from '#domain/marking.ts';
import type { Participant } from '#domain/participant.ts';
import { useInstant, useSession } from '#state/session.tsx';
import { MarkingBar } from './MarkingBar.tsx';
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
 * marked with Ctrl + 1, 2 or 3, or with the bar beside them.
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
  const { findings, prep } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const [selected, setSelected] = useState<(Place & { top: number }) | null>(null);
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
  const mark = (kind: FindingKind, more: Partial<Marking> = {}) => {
    const own = fieldRef.current;
    const words = own === null ? null : wordsIn(own.value, own.selectionStart, own.selectionEnd);
    if (words === null) return;
    store.save('markings', {
      id: `MA-${crypto.randomUUID()}`,
      ...born(),
      answerId: id,
      ...words,
      kind,
      level: levelOfArea(area),
      facet: null,
      citizenVoice: false,
      ...more,
    });
    announce(prep.marking.marked(findings.kind[kind]));
    own?.setSelectionRange(words.end, words.end);
    own?.focus();
    setSelected(null);
  };
  const look = () => {
    const own = fieldRef.current;
    if (own === null) return;
    const { selectionStart: start, selectionEnd: end } = own;
    setSelected(wordsIn(own.value, start, end) === null ? null : { start, end, top: topOf(own) });
  };
  const onKey = (event: KeyboardEvent) => {
    const kind = findingKinds[['1', '2', '3'].indexOf(event.key)];
    if (!(event.ctrlKey || event.metaKey) || kind === undefined) return onKeyDown(event);
    event.preventDefault();
    mark(kind);
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
          <MarkingBar onMark={mark} />
        </div>
      )}
    </div>
  );
}
