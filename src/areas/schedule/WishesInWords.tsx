import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { Participant } from '#domain/participant.ts';
import { weeksApartOf } from '#domain/schedule/occasion-plan.ts';
import type { Preparation } from '#domain/schedule/preparation.ts';
import { findingTexts } from '#i18n/finding.ts';
import { formatList } from '#i18n/format.ts';

/** What has been asked for, as a sentence that can be read out to the group. */
export function WishesInWords({
  preparation: { wishes, optional, online },
  people,
}: {
  preparation: Preparation;
  people: readonly Participant[];
}): ReactNode {
  const { language } = useSpeech();
  const { asked, wish } = findingTexts[language];
  const names = people.filter(({ id }) => optional.has(id)).map((one) => one.displayName);
  const closed = wishes.closedWeeks ?? [];
  const words = [
    wishes.noFridays ? wish.noFridays : null,
    wishes.breaksAreFine === true ? null : wish.breaks,
    closed.length > 0 ? wish.closedWeeks(formatList(closed.map(String), language)) : null,
    wishes.emphasis === 'even' ? wish.even : null,
    names.length > 0 ? wish.optional(formatList(names, language)) : null,
    online ? wish.online : null,
  ].filter((word) => word !== null);
  const [least, most] = weeksApartOf(wishes);
  return <Text>{asked(least, most, words.join(', '))}</Text>;
}
