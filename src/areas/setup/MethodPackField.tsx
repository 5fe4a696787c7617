import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { largestPack, readMethodPack, type MethodPack } from '#domain/programme-start.ts';
import { MethodEditor } from './MethodEditor.tsx';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' } });

/** The method that the programme starts with: the product's own, or one from a file. */
export function MethodPackField({
  pack,
  onChange,
}: {
  pack: MethodPack;
  onChange: (pack: MethodPack) => void;
}): ReactNode {
  const { setup } = useTexts();
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const [editing, setEditing] = useState(false);
  // A pack from a file is read into fresh fields.
  const [read, setRead] = useState(0);
  const take = async (file: File) => {
    if (file.size > largestPack) return setSaid(setup.packTooLarge);
    const found = readMethodPack(await file.text());
    setSaid(found === null ? setup.notAPack : setup.imported);
    if (found === null) return undefined;
    onChange(found);
    return setRead(read + 1);
  };
  const questions = pack.guides.reduce((sum, guide) => sum + guide.questions.length, 0);
  return (
    <Section title={setup.method} hint={setup.methodHint}>
      <Text>{setup.methodSummary(pack.sessions.length, pack.daysPerOccasion, questions)}</Text>
      <Button className={styles.start} aria-expanded={editing} onClick={() => setEditing(!editing)}>
        {setup.editMethod}
      </Button>
      {editing ? <MethodEditor key={read} pack={pack} onChange={onChange} /> : null}
      <label>
        <Text>{setup.importPack}</Text>{' '}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void take(file);
          }}
        />
      </label>
      <Text role="status">{said}</Text>
    </Section>
  );
}
