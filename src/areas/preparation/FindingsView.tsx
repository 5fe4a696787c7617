import { Badge, Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { mayShareBeside, reduceFinding, shareFinding, withholdFinding } from '#domain/anonymity.ts';
import type { WorkingFinding } from '#domain/finding.ts';
import type { Marking } from '#domain/marking.ts';
import { withStatus } from '#domain/record.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useSession } from '#state/session.tsx';
import { FindingForm, findingDraft } from './FindingForm.tsx';
import { MarkedList } from './MarkedList.tsx';
import { FindingCard, SharedFindings } from './SharedFindings.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  calm: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** The consultant's findings: working material above, what the group sees below. */
export function FindingsView({ highlighted }: { highlighted: string | undefined }): ReactNode {
  const { findings } = useTexts();
  const styles = useStyles();
  const [begun, setBegun] = useDraft(findingDraft(undefined));
  // What was being written when the page was closed stands there again.
  const [creating, setCreating] = useState<readonly Marking[] | null>(begun === '' ? null : []);
  const working = [...useRecords('workingFindings').values()]
    .filter(({ status }) => status !== 'shared')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return (
    <>
      <Section
        title={findings.working}
        hint={findings.workingHint}
        aside={<Button onClick={() => setCreating([])}>{findings.create}</Button>}
      >
        {creating === null ? null : (
          <FindingForm
            key={creating.map(({ id }) => id).join()}
            from={creating}
            onDone={() => setCreating(null)}
          />
        )}
        {working.length === 0 && creating === null ? <Text>{findings.workingEmpty}</Text> : null}
        <div className={styles.list}>
          {working.map((finding) => (
            <WorkingItem key={finding.id} finding={finding} start={finding.id === highlighted} />
          ))}
        </div>
      </Section>
      <MarkedList
        onMake={(markings) => {
          setBegun('');
          setCreating(markings);
        }}
      />
      <SharedFindings highlighted={highlighted} />
    </>
  );
}

function WorkingItem({ finding, start }: { finding: WorkingFinding; start: boolean }): ReactNode {
  const { findings, prep } = useTexts();
  const styles = useStyles();
  const [begun] = useDraft(findingDraft(finding.id));
  const [editing, setEditing] = useState(begun !== '');
  const about = useRecords('participants').get(finding.aboutParticipantId ?? '');
  if (editing) return <FindingForm finding={finding} onDone={() => setEditing(false)} />;
  return (
    <article className={styles.item} aria-label={finding.text}>
      <div className={styles.row}>
        <Badge appearance="tint">{findings.kind[finding.kind]}</Badge>
        <Badge appearance="outline">{findings.level[finding.level]}</Badge>
        {about === undefined ? null : <Text size={200}>{about.displayName}</Text>}
        <Badge appearance="tint" color="informative">
          {findings.status[finding.status]}
        </Badge>
      </div>
      <Text>{finding.text}</Text>
      {finding.withheldReason === null ? null : (
        <Text size={200} className={styles.calm}>
          {prep.withhold.because(finding.withheldReason)}
        </Text>
      )}
      <SharingSteps finding={finding} showPreview={start} onEdit={() => setEditing(true)} />
    </article>
  );
}

type SharingStepsProps = {
  readonly finding: WorkingFinding;
  readonly showPreview: boolean;
  readonly onEdit: () => void;
};

/** From draft to shared: read through, see exactly what the group will see, share. */
function SharingSteps({ finding, showPreview, onEdit }: SharingStepsProps): ReactNode {
  const { findings } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const answers = useRecords('answers');
  const programme = [...useRecords('programmes').values()][0];
  const threshold = programme?.settings.anonymityThreshold ?? 3;
  const others = useRecords('workingFindings');
  const verdict = mayShareBeside(finding, others.values(), answers, threshold);
  const copy = reduceFinding(finding);
  const [asked, setAsked] = useState(showPreview);
  // Never a press that shares without the words it shares on the screen.
  const preview = asked || finding.status === 'anonymised';
  const share = () => {
    const shared = shareFinding(finding, others.values(), answers, threshold, instant());
    if (!shared.ok) return;
    store.save('findings', shared.value.copy);
    store.save('workingFindings', shared.value.working);
    announce(findings.sharedNow);
  };
  return (
    <>
      {verdict.ok ? null : (
        <Text size={200} className={styles.calm}>
          {findings.refusal[verdict.refusal]}
        </Text>
      )}
      {preview && copy !== null ? (
        <div>
          <Text size={200} weight="semibold">
            {findings.preview}
          </Text>
          <FindingCard finding={copy} />
        </div>
      ) : null}
      <div className={styles.row}>
        {finding.status === 'draft' && finding.level !== 'individual' ? (
          <Button
            appearance="primary"
            onClick={() => {
              store.save('workingFindings', withStatus(finding, 'anonymised', instant()));
              setAsked(true);
            }}
          >
            {findings.anonymise}
          </Button>
        ) : null}
        {verdict.ok ? (
          <Button appearance="primary" onClick={share}>
            {findings.share}
          </Button>
        ) : null}
        <Button onClick={onEdit}>{findings.edit}</Button>
        <Withhold finding={finding} />
      </div>
    </>
  );
}

/** Puts a finding aside, with the reason; changing it takes it up again. */
function Withhold({ finding }: { finding: WorkingFinding }): ReactNode {
  const { app, prep } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const [reason, setReason] = useDraft(`withhold.${finding.id}`);
  const [asking, setAsking] = useState(reason !== '');
  if (finding.status === 'withheld') return null;
  if (!asking) return <Button onClick={() => setAsking(true)}>{prep.withhold.start}</Button>;
  const withheld = withholdFinding(finding, reason, instant());
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (!withheld.ok) return;
        store.save('workingFindings', withheld.value);
        setReason('');
      }}
    >
      <Field label={prep.withhold.reason} required>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" disabled={!withheld.ok}>
        {prep.withhold.save}
      </Button>
      <Button onClick={() => setAsking(false)}>{app.cancel}</Button>
    </form>
  );
}
