import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSpeech } from '#components/texts.tsx';
import type { Policy, PolicySection } from '#domain/mandate.ts';
import { isWritable, leaseOf, leaveSection, takeSection, writeSection } from '#domain/policy.ts';
import { policySections as defaultSections } from '#i18n/defaults/policy.ts';
import { formatInstant } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { PrepPanel } from './PrepPanel.tsx';
import { SectionStance } from './SectionStance.tsx';
import type { PolicyState } from './usePolicy.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mine: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  theirs: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}` },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '42rem' },
  area: { '& textarea': { minHeight: '8rem', maxHeight: 'none' } },
});

export type PolicySectionCardProps = {
  readonly section: PolicySection;
  readonly policy: Policy;
  readonly state: PolicyState;
  /** Asked for by its address. */
  readonly picked: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (id: string | null) => void;
};

/** A section: what it rests on, its text, who is writing, and where the group stands. */
export function PolicySectionCard(props: PolicySectionCardProps): ReactNode {
  const { section, policy, state, picked, isEditing, onEdit } = props;
  const { texts: all, language } = useSpeech();
  const texts = all.mandate.policy;
  const styles = useStyles();
  const me = useMe();
  const rights = useRights();
  const place = useRef<HTMLElement>(null);
  const now = useClock();
  const participants = useRecords('participants');
  const lease = leaseOf(section, now);
  const isMine = isEditing && (lease === null || lease.by === me?.id);
  const isTheirs = lease !== null && lease.by !== me?.id;
  const prompt = defaultSections.find(({ key }) => key === section.key)?.prompt[language];
  useEffect(() => {
    if (picked) place.current?.focus();
  }, [picked]);
  return (
    <article
      ref={place}
      tabIndex={picked ? -1 : undefined}
      aria-label={texts.section(section.order, section.heading)}
      className={mergeClasses(
        styles.card,
        isMine && styles.mine,
        isTheirs && styles.theirs,
        picked && styles.picked,
      )}
    >
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {texts.section(section.order, section.heading)}
      </Text>
      <Text size={200} className={styles.calm}>
        {texts.refs(section.legalRefs.join(', '))}
      </Text>
      {isWritable(policy) && prompt !== undefined ? (
        <Text className={styles.calm}>{prompt}</Text>
      ) : null}
      {isEditing && !isMine ? <Text role="status">{texts.lost}</Text> : null}
      {isMine ? (
        <SectionEditor section={section} onDone={() => onEdit(null)} />
      ) : (
        <>
          <Text className={styles.text}>{section.text === '' ? texts.nothing : section.text}</Text>
          {isTheirs ? (
            <Text role="status">
              {texts.writing(
                participants.get(lease.by)?.displayName ?? '',
                formatInstant(lease.until, language),
              )}
            </Text>
          ) : null}
          {rights.editPolicy && isWritable(policy) && !isTheirs ? (
            <TakeButton section={section} policy={policy} onTaken={() => onEdit(section.id)} />
          ) : null}
        </>
      )}
      {policy.status === 'draft' ? null : (
        <SectionStance section={section} policy={policy} state={state} />
      )}
    </article>
  );
}

/** The instant now, looked at again every few seconds so that a lease is seen to run out. */
function useClock(): string {
  const instant = useInstant();
  const [now, setNow] = useState(instant);
  useEffect(() => {
    const timer = setInterval(() => setNow(instant()), 5_000);
    return () => clearInterval(timer);
  });
  return now;
}

function TakeButton({
  section,
  policy,
  onTaken,
}: {
  section: PolicySection;
  policy: Policy;
  onTaken: () => void;
}): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.mandate.policy;
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const [refusal, setRefusal] = useState<'taken' | 'not-writable' | null>(null);
  const name = texts.section(section.order, section.heading);
  const label = policy.status === 'review' ? texts.rewrite : texts.write;
  return (
    <div>
      <Button
        aria-label={`${label}: ${name}`}
        onClick={() => {
          if (me === undefined) return;
          const taken = takeSection(section, policy, me.id, instant());
          if (!taken.ok) return setRefusal(taken.refusal);
          store.save('policySections', taken.value);
          onTaken();
        }}
      >
        {label}
      </Button>
      {refusal === null ? null : <Text role="status">{texts.refusedTake[refusal]}</Text>}
    </div>
  );
}

function SectionEditor({
  section,
  onDone,
}: {
  section: PolicySection;
  onDone: () => void;
}): ReactNode {
  const { texts: all } = useSpeech();
  const texts = all.mandate.policy;
  const styles = useStyles();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (me === undefined) return null;
  return (
    <>
      <Field label={texts.text(section.heading)} hint={texts.you}>
        <Textarea
          textarea={{ ref: field }}
          className={styles.area}
          resize="vertical"
          value={section.text}
          onChange={(_event, { value }) => {
            const written = writeSection(section, value, me.id, instant());
            if (written.ok) store.save('policySections', written.value);
          }}
        />
      </Field>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            store.save('policySections', leaveSection(section, me.id));
            onDone();
          }}
        >
          {texts.done}
        </Button>
      </div>
      <PrepPanel section={section} />
    </>
  );
}
