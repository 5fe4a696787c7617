import { Button, Field, mergeClasses, Text, Textarea } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { wordsFor } from '#i18n/use-words.ts';
import { Section } from '../Page.tsx';
import { useTexts } from '../texts.tsx';
import type { Answer, FlowView } from './flow-view.ts';
import { HandedInCount } from './HandedInCount.tsx';
import { useCarriedOut } from './useCarriedOut.ts';
import { useStatementStyles } from './useStatementStyles.ts';

export type WriteViewProps = {
  readonly flow: FlowView;
  /** Further choices of what is handed in, such as a box of the SWOT. */
  readonly more?: ReactNode;
  /** How it is handed in, where `more` has something to add. */
  readonly onHandIn?: (text: string) => Answer;
};

/** Proposing alone: the draft is on this device only until it is handed in. */
export function WriteView({ flow, more, onHandIn }: WriteViewProps): ReactNode {
  const { flow: texts } = useTexts();
  const styles = useStatementStyles();
  const carriedOut = useCarriedOut();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, setDraft, commands, plan, mine, phase } = flow;
  const late = phase.visibility !== 'own-and-count';
  const yours = mine.filter(({ standing }) => !late || standing === 'untouched');
  const handIn = () => {
    const answer = onHandIn === undefined ? commands.handIn(draft) : onHandIn(draft);
    if (carriedOut(answer, texts.handedIn)) setDraft('');
    field.current?.focus();
  };
  const withdraw = (id: string) => {
    const taken = commands.withdraw(id);
    if (!carriedOut(taken, texts.withdrawn) || !taken.ok) return;
    setDraft(draft.trim() === '' ? taken.value : `${draft}\n${taken.value}`);
    field.current?.focus();
  };
  return (
    <>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          handIn();
        }}
      >
        {late ? <Text>{texts.late}</Text> : null}
        <Field label={texts.draft} hint={texts.storedDraft}>
          <Textarea
            textarea={{ ref: field }}
            value={draft}
            placeholder={wordsFor(texts.draftPlaceholder, plan.use)}
            resize="vertical"
            onChange={(_event, { value }) => setDraft(value)}
          />
        </Field>
        {more}
        <span>
          <Button
            appearance={late ? 'secondary' : 'primary'}
            type="submit"
            disabledFocusable={draft.trim() === ''}
          >
            {texts.handIn}
          </Button>
        </span>
      </form>
      {late && yours.length === 0 ? null : (
        <Section title={texts.yours} aside={late ? null : <HandedInCount flow={flow} />}>
          {yours.length === 0 ? <Text>{texts.yoursEmpty}</Text> : null}
          <ul className={mergeClasses(styles.list)}>
            {yours.map(({ id, text }) => (
              <li key={id} className={styles.line}>
                <Text>{text}</Text>
                <Button size="small" onClick={() => withdraw(id)}>
                  {texts.withdraw}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
