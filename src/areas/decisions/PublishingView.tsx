import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { publishables, type PublicationState, type PublishableGroup } from '#domain/publishing.ts';
import type { OpenAreaMade } from '#state/open-area.ts';
import { usePublishing } from '#state/publishing.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useRights, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxWidth: '48rem',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 16rem', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const colours = {
  unpublished: 'warning',
  current: 'success',
  changed: 'warning',
  withdrawn: 'danger',
} as const satisfies Record<PublicationState, string>;

/** Rules, policy and plan as they stand against what everyone reads, each group published in one press. */
export function PublishingView(): ReactNode {
  const { decisions: texts } = useTexts();
  const records = useProgramme((programme) => programme.records);
  const publishing = usePublishing();
  const { publication, place } = publishing;
  const groups = useMemo(
    () =>
      publishables(
        {
          groundRules: records.groundRules.values(),
          unitGroundRules: records.unitGroundRules.values(),
          unitName: (unitId) => records.units.get(unitId)?.name ?? '',
          planActions: records.planActions.values(),
          policies: records.policies.values(),
          policySections: records.policySections.values(),
          openItems: records.openItems,
        },
        publication ?? { by: '', at: '', on: '' },
      ).filter(({ items }) => items.length > 0),
    [records, publication],
  );
  return (
    <>
      <Text>{texts.publishingLead}</Text>
      {place === 'none' ? <PrepareArea /> : null}
      {groups.length === 0 ? <Text>{texts.nothingToPublish}</Text> : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} publishing={publishing} />
      ))}
    </>
  );
}

/** An area that has been chosen and has no list yet is made ready here, by an owner of its site. */
function PrepareArea(): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { openArea, store } = useSession();
  const announce = useAnnounce();
  const [made, setMade] = useState<OpenAreaMade | null>(null);
  const url = [...useRecords('programmes').values()][0]?.openAreaUrl ?? null;
  if (url === null || !rights.draftDecisions) return <Text>{texts.place.none}</Text>;
  const prepare = async () => {
    const outcome = await openArea.prepare(url);
    setMade(outcome);
    if (outcome !== 'ready') return;
    announce(texts.prepared.ready);
    store.refresh();
  };
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" onClick={() => void prepare()}>
        {texts.prepare}
      </Button>
      <Text role="status">{made === null ? texts.prepareHint : texts.prepared[made]}</Text>
    </div>
  );
}

function Group({
  group: { kind, items },
  publishing: { place, publish, withdraw },
}: {
  group: PublishableGroup;
  publishing: ReturnType<typeof usePublishing>;
}): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const announce = useAnnounce();
  const waiting = items.filter(({ state }) => state === 'unpublished' || state === 'changed');
  const gone = items.filter(({ state }) => state === 'withdrawn');
  const current = items.filter(({ state }) => state === 'current').length;
  return (
    <Section
      title={texts.groups[kind]}
      hint={texts.counts(current, waiting.length + gone.length)}
      aside={
        rights.decide && place === 'ready' ? (
          <div className={styles.buttons}>
            {gone.length === 0 ? null : (
              <Button onClick={() => withdraw(gone.flatMap(({ open }) => open ?? []))}>
                {texts.withdraw}
              </Button>
            )}
            {waiting.length === 0 ? null : (
              <Button
                onClick={() => {
                  publish(waiting.flatMap(({ copy }) => copy ?? []));
                  announce(texts.publishedNow(waiting.length));
                }}
              >
                {texts.publishAll[kind]}
              </Button>
            )}
          </div>
        ) : undefined
      }
    >
      <ul className={styles.list}>
        {items.map(({ sourceId, name, state }) => (
          <li key={sourceId} className={styles.row}>
            <Text className={styles.name}>{name}</Text>
            <Badge appearance="tint" color={colours[state]}>
              {texts.state[state]}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
