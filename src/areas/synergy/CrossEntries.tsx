import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { RouteLink } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { quadrants, type SwotEntry } from '#domain/plan.ts';
import {
  crossEntries,
  entriesIn,
  isInside,
  newAction,
  topicFromCrossing,
  type CrossRefusal,
} from '#domain/swot.ts';
import { useDraft } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** One line from within and one from around: a sentence that says what to do, as an action or a matter. */
export function CrossEntries({ entries }: { entries: readonly SwotEntry[] }): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const words = swot.cross;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [inside, setInside] = useState('');
  const [outside, setOutside] = useState('');
  const [sentence, setSentence] = useDraft('swot.cross');
  const [refusal, setRefusal] = useState<CrossRefusal | null>(null);
  const [made, setMade] = useState<{ readonly said: string; readonly route: string | null } | null>(
    null,
  );
  if (me === undefined || entries.length === 0) return null;
  const make = (what: 'action' | 'topic') => {
    const find = (id: string) => entries.find((entry) => entry.id === id);
    const crossed = crossEntries(find(inside), find(outside), sentence);
    setRefusal(crossed.ok ? null : crossed.refusal);
    if (!crossed.ok) return;
    const { programmeId, id: createdBy } = me;
    const id = `${what === 'action' ? 'UP' : 'FR'}-${crypto.randomUUID()}`;
    const base = { id, programmeId, createdAt: instant(), createdBy };
    const { swotIds } = crossed.value;
    if (what === 'action') {
      store.save('planActions', newAction(crossed.value.sentence, swotIds, base));
    } else {
      store.save('topics', topicFromCrossing(crossed.value.sentence, swotIds, base));
    }
    setSentence('');
    const said = what === 'action' ? words.madeAction : words.madeTopic;
    setMade({ said, route: what === 'action' ? `plan/${id}` : null });
    announce(said);
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.sides}>
        <Side label={words.inside} inside entries={entries} value={inside} onChange={setInside} />
        <Side
          label={words.outside}
          inside={false}
          entries={entries}
          value={outside}
          onChange={setOutside}
        />
      </div>
      <Field
        label={words.sentence}
        hint={words.sentenceHint}
        {...(refusal === null
          ? {}
          : ({ validationState: 'error', validationMessage: words.refusal[refusal] } as const))}
      >
        <Textarea
          value={sentence}
          resize="vertical"
          onChange={(_event, { value }) => setSentence(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button onClick={() => make('action')}>{words.toAction}</Button>
        <Button onClick={() => make('topic')}>{words.toTopic}</Button>
        {made === null ? null : (
          <Text>
            {made.said}{' '}
            {made.route === null ? null : <RouteLink to={made.route}>{words.openAction}</RouteLink>}
          </Text>
        )}
      </div>
    </Section>
  );
}

type SideProps = {
  readonly label: string;
  readonly inside: boolean;
  readonly entries: readonly SwotEntry[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

function Side({ label, inside, entries, value, onChange }: SideProps): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{swot.cross.none}</option>
        {quadrants
          .filter((quadrant) => isInside(quadrant) === inside)
          .map((quadrant) => (
            <optgroup key={quadrant} label={swot.quadrant[quadrant]}>
              {entriesIn(entries, quadrant).map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
      </Select>
    </Field>
  );
}
