import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useNavigation } from '#components/navigation.tsx';
import { useTexts } from '#components/texts.tsx';
import { settleTopics, speaksForGroup } from '#domain/topic-priority.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useRights, useSession } from '#state/session.tsx';
import { useTopics, votesByTopic } from '#state/topics.ts';

/** For who leads, when the voting is closed: the votes give the order, the placements where the rest goes. */
export function SettleVotes(): ReactNode {
  const { inventory: texts } = useTexts().matters;
  const rights = useRights();
  const { store } = useSession();
  const { go } = useNavigation();
  const instant = useInstant();
  const announce = useAnnounce();
  const { topics, flow } = useTopics();
  const programme = [...useRecords('programmes').values()][0];
  const votes = votesByTopic(
    flow,
    (ids) => speaksForGroup(topics.filter(({ id }) => ids.includes(id)))?.id,
  );
  if (!rights.leadFlow || votes === null || programme === undefined) return null;
  const most = programme.settings.maxPriorityTopics;
  const changes = settleTopics(topics, votes, most, instant());
  if (changes.length === 0) return <Text>{texts.nothingToSettle}</Text>;
  return (
    <>
      <Text>{texts.settleHint(most)}</Text>
      <span>
        <Button
          appearance="primary"
          onClick={() => {
            for (const topic of changes) store.save('topics', topic);
            announce(texts.settled(changes.length));
            go('matters/map');
          }}
        >
          {texts.settle}
        </Button>
      </span>
    </>
  );
}
