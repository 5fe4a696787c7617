import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { NextList, type NextItem } from '#components/NextList.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { withStatus } from '#domain/record.ts';
import { nextItem } from '#i18n/next-item.ts';
import { useInstant, useSession } from '#state/session.tsx';
import { useNextSteps } from '#state/waiting.ts';

/** More than this at once is a wall, not a next step. */
const shownAtFirst = 5;

/** What waits for the signed-in person, most pressing first. */
export function NextForYou({ me }: { me: Participant }): ReactNode {
  const speech = useSpeech();
  const { waiting } = speech.texts;
  const { store } = useSession();
  const instant = useInstant();
  const [all, setAll] = useState(false);
  const items = useNextSteps(me).map((step): NextItem => {
    const item = nextItem(step, speech);
    const onDone =
      step.type === 'home-task'
        ? () => store.save('homeTasks', withStatus(step.task, 'done', instant()))
        : null;
    return { ...item, onDone };
  });
  const shown = all ? items : items.slice(0, shownAtFirst);
  const rest = items.length - shown.length;
  return (
    <Section title={waiting.title}>
      {items.length === 0 ? <Text>{waiting.nothing}</Text> : null}
      <NextList items={shown} />
      {rest === 0 ? null : (
        <span>
          <Button appearance="subtle" onClick={() => setAll(true)}>
            {waiting.more(rest)}
          </Button>
        </span>
      )}
    </Section>
  );
}
