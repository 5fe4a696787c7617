import type { ReactNode } from 'react';
import { Page } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { recordsTexts } from '#i18n/records.ts';
import { DisposalSection } from './DisposalSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { PackagesSection } from './PackagesSection.tsx';

/** From working material to the archive: export, hand over, dispose. */
export function RecordsPage(): ReactNode {
  const texts = recordsTexts[useSpeech().language];
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ExportSection />
      <PackagesSection />
      <DisposalSection />
    </Page>
  );
}
