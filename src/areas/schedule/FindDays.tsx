import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Loading } from '#components/PageState.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Occasion } from '#domain/occasion.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useSession } from '#state/session.tsx';
import { ProposeDays } from './ProposeDays.tsx';
import { ProposedDays } from './ProposedDays.tsx';
import { SearchDays } from './SearchDays.tsx';

/** Who has a mailbox here searches and books; a guest proposes and is told why. */
export function FindDays({ sessions }: { sessions: readonly Occasion[] }): ReactNode {
  const { schedule } = useTexts();
  const { scheduling } = useSession();
  const rights = useRights();
  const [mailbox, setMailbox] = useState<boolean | null>(null);
  const proposal = [...useRecords('dayProposals').values()]
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .at(-1);
  useEffect(() => {
    let current = true;
    scheduling.canBook().then(
      (can) => current && setMailbox(can),
      // Not knowing counts as no: proposing is always possible, a refused booking would only annoy.
      () => current && setMailbox(false),
    );
    return () => {
      current = false;
    };
  }, [scheduling]);
  if (!rights.planDays) return null;
  if (mailbox === null) return <Loading label={schedule.finding} />;
  if (mailbox) {
    return (
      <>
        {proposal === undefined ? null : <ProposedDays proposal={proposal} sessions={sessions} />}
        <SearchDays sessions={sessions} />
      </>
    );
  }
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {schedule.cannotBook} {schedule.cannotSee}
        </MessageBarBody>
      </MessageBar>
      <ProposeDays sessions={sessions} proposal={proposal} />
    </>
  );
}
