import type { ReactNode } from 'react';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { useRecords } from '#state/react.tsx';
import { useRights } from '#state/session.tsx';

/** The way out to the staff: the deck, the decisions, and the task that each takes home. */
export function HomePart(): ReactNode {
  const { home } = useTexts().t1;
  const rights = useRights();
  const session = [...useRecords('occasions').values()]
    .filter(({ kind }) => kind === 'session')
    .sort((a, b) => a.number - b.number)[0];
  const day = [...useRecords('occasionDays').values()]
    .filter(({ occasionId }) => occasionId === session?.id)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  return (
    <>
      <Section title={home.deckTitle} hint={home.deckHint}>
        {rights.insertDecks ? (
          <span>
            <RouteLink to="deck">{home.deck}</RouteLink>
          </span>
        ) : null}
      </Section>
      <Section title={home.decisionsTitle} hint={home.decisionsHint}>
        <span>
          <RouteLink to="decisions">{home.decisions}</RouteLink>
        </span>
      </Section>
      {day === undefined ? null : (
        <Section title={home.title} hint={home.hint}>
          <span>
            <RouteLink to={`room/${day.id}`}>{home.give}</RouteLink>
          </span>
        </Section>
      )}
    </>
  );
}
