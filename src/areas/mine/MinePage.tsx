import type { ReactNode } from 'react';
import { useState } from 'react';
import { Page } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { SheetContent } from '#domain/personal-sheet.ts';
import { MyCards } from './MyCards.tsx';
import { MySheet } from './MySheet.tsx';

/** What is the signed-in person's own: what the consultant handed over, and the cards the group may see. */
export function MinePage(): ReactNode {
  const { prep } = useTexts();
  const [content, setContent] = useState<SheetContent | null>(null);
  return (
    <Page title={prep.mine.title} lead={prep.mine.lead}>
      <MySheet content={content} onContent={setContent} />
      <MyCards prepared={content?.cards ?? []} />
    </Page>
  );
}
