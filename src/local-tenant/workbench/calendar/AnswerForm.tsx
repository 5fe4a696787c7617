import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { answer, type Answer, type CalendarEvent } from './events.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
});

const answers = [
  ['accept', 'accept'],
  ['tentativelyAccept', 'tentative'],
  ['decline', 'decline'],
] as const satisfies readonly (readonly [Answer, 'accept' | 'tentative' | 'decline'])[];

/** Yes, perhaps, no, or another time. */
export function AnswerForm({
  event,
  onAnswered,
}: {
  event: CalendarEvent;
  onAnswered: () => void;
}): ReactNode {
  const { calendar: words } = useWords();
  const styles = useStyles();
  const { person } = useWorkbench();
  const [comment, setComment] = useState('');
  const [proposing, setProposing] = useState(false);
  const [start, setStart] = useState(event.start.dateTime.slice(0, 16));
  const [end, setEnd] = useState(event.end.dateTime.slice(0, 16));
  const [refused, setRefused] = useState<string | null>(null);

  const send = (how: Answer, proposal?: { start: string; end: string }): void => {
    answer(person.persona, event, how, comment, proposal).then(onAnswered, (failure: Error) =>
      setRefused(failure.message),
    );
  };

  return (
    <>
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {`${words.answer}: ${words.responses[event.responseStatus.response]}`}
      </Text>
      <Field label={words.comment}>
        <Textarea value={comment} onChange={(_event, { value }) => setComment(value)} />
      </Field>
      <div className={styles.row}>
        {answers.map(([how, text]) => (
          <Button
            key={how}
            appearance={how === 'accept' ? 'primary' : 'secondary'}
            onClick={() => send(how)}
          >
            {words[text]}
          </Button>
        ))}
        {event.allowNewTimeProposals && (
          <Button aria-expanded={proposing} onClick={() => setProposing(!proposing)}>
            {words.propose}
          </Button>
        )}
      </div>
      {proposing && (
        <div className={styles.row}>
          <Field label={words.proposeStart}>
            <Input
              type="datetime-local"
              value={start}
              onChange={(_event, { value }) => setStart(value)}
            />
          </Field>
          <Field label={words.proposeEnd}>
            <Input
              type="datetime-local"
              value={end}
              onChange={(_event, { value }) => setEnd(value)}
            />
          </Field>
          <Button onClick={() => send('tentativelyAccept', { start, end })}>
            {words.sendProposal}
          </Button>
        </div>
      )}
      {refused !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
