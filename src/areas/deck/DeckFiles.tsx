import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { saveAsFile } from '#components/saveAsFile.ts';
import type { DeckSpec, Destination } from '#slides/deck.ts';
import { useProgramme } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { KeepingNotice } from './KeepingNotice.tsx';
import { useKeeping, type MadeFile } from './useKeeping.ts';
import { usePaneTexts } from './usePaneTexts.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The deck as a file, and policy and plan as documents: to the team's library, or to this device. */
export function DeckFiles({
  spec,
  destination,
}: {
  spec: DeckSpec;
  destination: Destination;
}): ReactNode {
  const { files } = usePaneTexts();
  const styles = useStyles();
  const noted = useDeckRecord(spec);
  const deck = useKeeping(noted);
  const word = useKeeping(() => undefined);
  const makeDeck = () => deckFile(spec, destination);
  const makeWord = useWordFile(spec);
  const busy = deck.keeping.step === 'saving' || word.keeping.step === 'saving';
  return (
    <Section title={files.title}>
      <Text className={styles.hint}>{files.deckHint}</Text>
      <div className={styles.actions}>
        <Button disabled={busy} onClick={() => deck.keep(makeDeck)}>
          {files.keep}
        </Button>
        <Button appearance="subtle" disabled={busy} onClick={() => void download(makeDeck)}>
          {files.download}
        </Button>
      </div>
      <KeepingNotice {...deck} />
      {makeWord === null ? null : (
        <>
          <Text className={styles.hint}>{files.wordHint}</Text>
          <div className={styles.actions}>
            <Button disabled={busy} onClick={() => word.keep(makeWord)}>
              {files.word}
            </Button>
            <Button appearance="subtle" disabled={busy} onClick={() => void download(makeWord)}>
              {files.wordDownload}
            </Button>
          </div>
          <KeepingNotice {...word} />
        </>
      )}
    </Section>
  );
}

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** What no file system takes. */
const unfit = /[\\/:*?"<>|#%\s]+/gu;

async function deckFile(spec: DeckSpec, destination: Destination): Promise<MadeFile> {
  const { renderDeck } = await import('#slides/render.ts');
  const { pptx } = renderDeck(spec, destination, spec.title, 'file');
  const content = new Blob([new Uint8Array(pptx)], { type: mediaType });
  return { name: `${spec.title.replace(unfit, ' ').trim()}.pptx`, content };
}

async function download(make: () => Promise<MadeFile | null>): Promise<void> {
  const file = await make();
  if (file === null) return;
  saveAsFile(file.name, new Uint8Array(await file.content.arrayBuffer()), file.content.type);
}

/** The document behind a deck: the policy, the plan. Null for decks that have none. */
function useWordFile({ template, language }: DeckSpec): (() => Promise<MadeFile | null>) | null {
  const records = useProgramme((programme) => programme.records);
  if (template !== 'policy' && template !== 'swotPlan') return null;
  return async () => {
    const { planDocument, policyDocument } = await import('#slides/word/documents.ts');
    return (template === 'policy' ? policyDocument : planDocument)(records, language);
  };
}

/** Notes in the programme that the deck has been saved, so that everybody sees which file is the group's. */
function useDeckRecord(spec: DeckSpec): (fileName: string) => void {
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const { template, language, title } = spec;
  return (fileName) => {
    if (me === undefined) return;
    const id = `BS-${template}-${language}`;
    const known = store.programme().records.decks.get(id);
    store.save('decks', {
      id,
      programmeId: me.programmeId,
      createdAt: known?.createdAt ?? instant(),
      createdBy: known?.createdBy ?? me.id,
      ...{ template, title, fileName, occasionId: known?.occasionId ?? null },
      slides: spec.slides.map((slide) => slide.id),
    });
  };
}
