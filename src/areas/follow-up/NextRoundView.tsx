import {
  Button,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { nextRound } from '#domain/next-round.ts';
import type { StartRefusal } from '#domain/programme-start.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '30rem',
  },
});

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'busy'; readonly share: number }
  | { readonly at: 'said'; readonly words: string };

/** A new programme for the same group, in the same rooms; nothing that was said comes along. */
export function NextRoundView(): ReactNode {
  const words = useTexts().followUp.next;
  const styles = useStyles();
  const rights = useRights();
  const { start } = useSession();
  const me = useMe();
  const today = useToday();
  const instant = useInstant();
  const programme = [...useRecords('programmes').values()][0];
  const before = {
    participants: useRecords('participants').values(),
    guides: [...useRecords('interviewGuides').values()],
    occasions: [...useRecords('occasions').values()],
    results: useRecords('expectedResults').values(),
  };
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<StartRefusal | null>(null);
  const [state, setState] = useState<State>({ at: 'idle' });
  const entraId = me?.entraId ?? null;
  if (programme === undefined || entraId === null || start === null || !rights.leadFlow) {
    return <Text>{words.notLeader}</Text>;
  }
  const go = async () => {
    const made = nextRound(
      { programme, ...before },
      title,
      { entraId, now: instant(), today },
      (prefix) => `${prefix}-${crypto.randomUUID()}`,
    );
    setRefusal(made.ok ? null : made.refusal);
    if (!made.ok) return;
    setState({ at: 'busy', share: 0 });
    try {
      const started = await start.start(made.value, (done, all) =>
        setState({ at: 'busy', share: done / Math.max(1, all) }),
      );
      setState({
        at: 'said',
        words: started.outcome === 'started' ? words.started : words.notPermitted,
      });
    } catch {
      setState({ at: 'said', words: words.failed });
    }
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Field
          label={words.name}
          {...(refusal === null
            ? {}
            : ({ validationState: 'error', validationMessage: words.refusal[refusal] } as const))}
        >
          <Input value={title} onChange={(_event, { value }) => setTitle(value)} />
        </Field>
        <span>
          <Button type="submit" disabled={state.at === 'busy'}>
            {state.at === 'busy' ? words.starting : words.start}
          </Button>
        </span>
        {state.at === 'busy' ? (
          <ProgressBar value={state.share} aria-label={words.starting} />
        ) : null}
        <Text role="status">{state.at === 'said' ? state.words : ''}</Text>
      </form>
    </Section>
  );
}
