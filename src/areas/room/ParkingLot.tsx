import {
  Badge,
  Button,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { withStatus } from '#domain/record.ts';
import { statementShapes } from '#domain/statement-kinds.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flex: '1 1 14rem', overflowWrap: 'anywhere' },
});

const kinds = ['topics', 'groundRules', 'workingForms', 'swotEntries'] as const;

/** What does not fit now: parked statements of every use, and what anybody puts here, which is a parked matter. */
export function ParkingLot(): ReactNode {
  const { room: texts } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [draft, setDraft] = useDraft('room.parking');
  const parked = useParked();
  const topics = useRecords('topics');
  const park = () => {
    if (me === undefined || draft.trim() === '') return;
    const at = instant();
    const base = {
      id: `FR-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: at,
      createdBy: me.id,
    };
    store.save('topics', withStatus(statementShapes.topics.make(base, draft.trim()), 'parked', at));
    setDraft('');
    announce(texts.parked);
  };
  const takeUp = (id: string) => {
    const topic = topics.get(id);
    if (topic === undefined) return;
    store.save('topics', withStatus(topic, 'proposed', instant()));
    announce(texts.tookUp);
  };
  return (
    <Section
      title={texts.parking}
      hint={parked.length === 0 ? texts.parkingEmpty : texts.parkingHint}
    >
      <ul className={styles.list}>
        {parked.map(({ kind, id, text }) => (
          <li key={id} className={styles.line}>
            <Text className={styles.text}>{text}</Text>
            <Badge appearance="outline">{texts.from[kind]}</Badge>
            {kind === 'topics' && rights.leadFlow ? (
              <Button size="small" onClick={() => takeUp(id)}>
                {texts.takeUp}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          park();
        }}
      >
        <Field label={texts.parkingField}>
          <Textarea
            value={draft}
            resize="vertical"
            onChange={(_event, { value }) => setDraft(value)}
          />
        </Field>
        <span>
          <Button type="submit" disabledFocusable={draft.trim() === ''}>
            {texts.park}
          </Button>
        </span>
      </form>
    </Section>
  );
}

function useParked(): readonly {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
  readonly text: string;
}[] {
  const records = {
    topics: useRecords('topics'),
    groundRules: useRecords('groundRules'),
    workingForms: useRecords('workingForms'),
    swotEntries: useRecords('swotEntries'),
  };
  return [
    ...[...records.topics.values()].map((each) => ({
      kind: 'topics' as const,
      text: each.title,
      each,
    })),
    ...[...records.groundRules.values()].map((each) => ({
      ...{ kind: 'groundRules' as const, text: each.text, each },
    })),
    ...[...records.workingForms.values()].map((each) => ({
      ...{ kind: 'workingForms' as const, text: each.name, each },
    })),
    ...[...records.swotEntries.values()].map((each) => ({
      ...{ kind: 'swotEntries' as const, text: each.text, each },
    })),
  ]
    .filter(({ each }) => each.status === 'parked')
    .map(({ kind, text, each }) => ({ kind, id: each.id, text }));
}
