import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { PolicySection } from '#domain/mandate.ts';
import { writeSection } from '#domain/policy.ts';
import type { IndividualPrep } from '#domain/topic.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  person: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
  },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** What each has handed in, beside the section that is being written. */
export function PrepPanel({ section }: { section: PolicySection | undefined }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.policy;
  const preps = [...useRecords('individualPreps').values()].filter(
    ({ status }) => status === 'handedIn',
  );
  return (
    <Section title={texts.preps} hint={preps.length === 0 ? texts.noPreps : texts.prepsHint}>
      {preps.map((prep) => (
        <Prep key={prep.id} prep={prep} section={section} />
      ))}
    </Section>
  );
}

function Prep({
  prep,
  section,
}: {
  prep: IndividualPrep;
  section: PolicySection | undefined;
}): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.policy;
  const styles = useStyles();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const announce = useAnnounce();
  const name = useRecords('participants').get(prep.participantId)?.displayName ?? '';
  const insert = (sentence: string) => {
    if (section === undefined || me === undefined) return;
    const text = [section.text.trimEnd(), sentence].filter((part) => part !== '').join(' ');
    const written = writeSection(section, text, me.id, instant());
    if (!written.ok) return;
    store.save('policySections', written.value);
    announce(texts.inserted);
  };
  return (
    <div className={styles.person}>
      <Text weight="semibold">{name}</Text>
      {prep.sentences
        .filter((sentence) => sentence !== '')
        .map((sentence) => (
          <div key={sentence} className={styles.sentence}>
            <Text>{sentence}</Text>
            {section === undefined ? null : (
              <Button
                size="small"
                aria-label={`${texts.insert(name)}: ${sentence}`}
                onClick={() => insert(sentence)}
              >
                {texts.insertShort}
              </Button>
            )}
          </div>
        ))}
      {prep.unclearMandate === '' ? null : (
        <Text size={200} className={styles.calm}>
          {texts.unclear}: {prep.unclearMandate}
        </Text>
      )}
      {prep.expectation === '' ? null : (
        <Text size={200} className={styles.calm}>
          {texts.expectation}: {prep.expectation}
        </Text>
      )}
    </div>
  );
}
