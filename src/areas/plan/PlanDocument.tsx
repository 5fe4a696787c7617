import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import { useProgramme } from '#state/react.tsx';

/** The plan as the Word file that goes to the board; a draft says so on every page. */
export function PlanDocument(): ReactNode {
  const { texts, language } = useSpeech();
  const records = useProgramme((programme) => programme.records);
  const [failed, setFailed] = useState(false);
  const download = async () => {
    try {
      const [{ planDocument }, { saveAsFile }] = await Promise.all([
        import('#slides/word/documents.ts'),
        import('#components/saveAsFile.ts'),
      ]);
      const file = await planDocument(records, language);
      setFailed(file === null);
      if (file === null) return;
      saveAsFile(file.name, new Uint8Array(await file.content.arrayBuffer()), file.content.type);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button onClick={() => void download()}>{texts.plan.word}</Button>
      <Text role="status">{failed ? texts.plan.wordFailed : ''}</Text>
    </>
  );
}
