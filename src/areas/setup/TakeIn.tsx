import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { ProgrammeDocument, ReadDocument } from '#domain/programme-document.ts';
import type { Host } from '#host/host.ts';
import { recordsTexts } from '#i18n/records.ts';
import type { Texts } from '#i18n/sv.ts';
import type { ProgrammeStart, Restored } from '#state/programme-start.ts';

type TakeTexts = (typeof recordsTexts)['sv']['take'];

type Taking =
  | { readonly state: 'idle' }
  | { readonly state: 'failed' }
  | { readonly state: 'busy'; readonly done: number; readonly all: number }
  | { readonly state: 'answered'; readonly restored: Restored };

/** A programme from an export package, into the team that the tab stands in. */
export function TakeIn({
  host,
  start,
  onStarted,
}: {
  host: Host;
  start: ProgrammeStart;
  onStarted: () => void;
}): ReactNode {
  const { take } = recordsTexts[useSpeech().language];
  const [read, setRead] = useState<ReadDocument | null>(null);
  const [taking, setTaking] = useState<Taking>({ state: 'idle' });
  const choose = async (file: File) => {
    const [{ readProgrammeFile }, { largestDocument }] = await Promise.all([
      import('#state/programme-file.ts'),
      import('#domain/programme-document.ts'),
    ]);
    const isTooLarge = file.size > largestDocument;
    setRead(
      isTooLarge
        ? { ok: false, refusal: 'too-large', place: '' }
        : readProgrammeFile(await file.text()),
    );
  };
  const run = async (document: ProgrammeDocument) => {
    setTaking({ state: 'busy', done: 0, all: 1 });
    try {
      const { userId } = await host.signedIn();
      const restored = await start.restore(document, userId, (done, all) =>
        setTaking({ state: 'busy', done, all }),
      );
      setTaking({ state: 'answered', restored });
      const programme = document.records.programmes?.[0];
      if (restored.outcome === 'started' && programme !== undefined) {
        host.configuration?.ready(programme.id, programme.title);
        onStarted();
      }
    } catch {
      setTaking({ state: 'failed' });
    }
  };
  return (
    <Section title={take.title} hint={take.hint}>
      <label>
        <Text>{take.file}</Text>{' '}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void choose(file);
          }}
        />
      </label>
      {read?.ok === false ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {take.refusal[read.refusal]} {read.place === '' ? '' : take.place(read.place)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {read?.ok === true ? <Found document={read.value} taking={taking} onRun={run} /> : null}
      <Answer taking={taking} />
    </Section>
  );
}

function Found({
  document,
  taking,
  onRun,
}: {
  document: ProgrammeDocument;
  taking: Taking;
  onRun: (document: ProgrammeDocument) => Promise<void>;
}): ReactNode {
  const { take } = recordsTexts[useSpeech().language];
  const count = Object.values(document.records).reduce((sum, list) => sum + list.length, 0);
  return (
    <>
      <Text>{take.found(document.records.programmes?.[0]?.title ?? '', count)}</Text>
      <div>
        <Button
          disabledFocusable={taking.state === 'busy'}
          onClick={() => {
            void onRun(document);
          }}
        >
          {take.run}
        </Button>
      </div>
    </>
  );
}

function Answer({ taking }: { taking: Taking }): ReactNode {
  const { texts, language } = useSpeech();
  const { take } = recordsTexts[language];
  if (taking.state === 'idle') return null;
  if (taking.state === 'busy') {
    return (
      <Field label={take.reading(taking.done, taking.all)}>
        <ProgressBar value={taking.done / taking.all} />
      </Field>
    );
  }
  const isGood = taking.state === 'answered' && taking.restored.outcome === 'started';
  const words =
    taking.state === 'answered' ? wordsFor(taking.restored, texts, take) : texts.setup.failed;
  return (
    <MessageBar intent={isGood ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

function wordsFor(restored: Restored, { setup }: Texts, take: TakeTexts): string {
  switch (restored.outcome) {
    case 'started':
      return take.done;
    case 'missing-room':
      return take.missingRoom[restored.space];
    case 'not-among-them':
      return take.notAmong;
    case 'not-permitted':
      return setup.notPermitted(restored.scope);
    case 'no-room':
      return setup.noRoom;
  }
}
