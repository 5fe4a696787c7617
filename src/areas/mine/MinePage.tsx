import type { ReactNode } from 'react';
import { useState } from 'react';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { SheetContent } from '#domain/personal-sheet.ts';
import { useMe } from '#state/session.tsx';
import { MyCards } from './MyCards.tsx';
import { MySaid } from './MySaid.tsx';
import { MySheet } from './MySheet.tsx';
import { MyActions, MyTasks } from './MyTasks.tsx';
import { MyWaiting } from './MyWaiting.tsx';

/** What is the signed-in person's own: what waits, what was said, what the consultant handed over, the cards. */
export function MinePage(): ReactNode {
  const { prep } = useTexts();
  const me = useMe();
  const [content, setContent] = useState<SheetContent | null>(null);
  return (
    <Page title={prep.mine.title} lead={prep.mine.lead}>
      {me === undefined ? null : (
        <>
          <MyWaiting me={me} />
          <MyTasks me={me} />
          <MyActions me={me} />
          <MySaid me={me} />
        </>
      )}
      <MySheet content={content} onContent={setContent} />
      <MyCards prepared={content?.cards ?? []} />
    </Page>
  );
}
