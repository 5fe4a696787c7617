import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NextList } from '#components/NextList.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { nextItem } from '#i18n/next-item.ts';
import { useNextSteps } from '#state/waiting.ts';

/** What waits for the person; home tasks stand for themselves below. */
export function MyWaiting({ me }: { me: Participant }): ReactNode {
  const speech = useSpeech();
  const { waiting } = speech.texts;
  const items = useNextSteps(me)
    .filter(({ type }) => type !== 'home-task' && type !== 'next-day')
    .map((step) => ({ ...nextItem(step, speech), onDone: null }));
  return (
    <Section title={waiting.title}>
      {items.length === 0 ? <Text>{waiting.nothing}</Text> : <NextList items={items} />}
    </Section>
  );
}
