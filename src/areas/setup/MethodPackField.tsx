import { Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { readMethodPack, type MethodPack } from '#domain/programme-start.ts';

/** The method that the programme starts with: the product's own, or one from a file. */
export function MethodPackField({
  pack,
  onChange,
}: {
  pack: MethodPack;
  onChange: (pack: MethodPack) => void;
}): ReactNode {
  const { setup } = useTexts();
  const [said, setSaid] = useState('');
  const read = async (file: File) => {
    const found = readMethodPack(await file.text());
    setSaid(found === null ? setup.notAPack : setup.imported);
    if (found !== null) onChange(found);
  };
  const questions = pack.guides.reduce((sum, guide) => sum + guide.questions.length, 0);
  return (
    <Section title={setup.method} hint={setup.methodHint}>
      <Text>{setup.methodSummary(pack.sessions.length, pack.daysPerOccasion, questions)}</Text>
      <label>
        <Text>{setup.importPack}</Text>{' '}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void read(file);
          }}
        />
      </label>
      <Text role="status">{said}</Text>
    </Section>
  );
}
