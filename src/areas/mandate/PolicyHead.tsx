import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { Policy, PolicyStatus } from '#domain/mandate.ts';
import { movePolicy, revisePolicy, withCounts, type PolicyGround } from '#domain/policy.ts';
import { policyCopies } from '#domain/publishing.ts';
import { formatDay } from '#i18n/format.ts';
import { policyDocument } from '#slides/word/documents.ts';
import { usePublishing } from '#state/publishing.ts';
import { useProgramme, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';
import type { PolicyState } from './usePolicy.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: { paddingBlockEnd: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  calm: { color: tokens.colorNeutralForeground2 },
});

const path: readonly Exclude<PolicyStatus, 'revised'>[] = [
  'draft',
  'review',
  'agreed',
  'adopted',
  'published',
];

type Props = { readonly state: PolicyState; readonly policy: Policy };

/** Title, edition and dates, how far the policy has come, and the next act. */
export function PolicyHead({ state, policy }: Props): ReactNode {
  const { texts: all, language } = useSpeech();
  const texts = all.mandate.policy;
  const styles = useStyles();
  const participants = useRecords('participants');
  const filled = state.sections.filter(({ text }) => text.trim() !== '').length;
  const day = (date: string) => formatDay(date, language);
  const facts = [
    texts.edition(policy.version),
    ...(policy.adoptedOn === null
      ? []
      : [
          texts.adoptedBy(
            participants.get(policy.adoptedBy ?? '')?.displayName ?? '',
            day(policy.adoptedOn),
          ),
        ]),
    ...(policy.validFrom === null ? [] : [texts.validFrom(day(policy.validFrom))]),
    ...(policy.reviewOn === null ? [] : [texts.reviewOn(day(policy.reviewOn))]),
  ];
  const isDraft = ['draft', 'review', 'agreed'].includes(policy.status);
  return (
    <Section
      title={policy.title}
      hint={`${facts.join('. ')}.`}
      aside={
        isDraft ? (
          <Badge appearance="outline" color="warning">
            {texts.draftMark}
          </Badge>
        ) : undefined
      }
    >
      <ol className={styles.steps} aria-label={texts.stepsLabel}>
        {path.map((status) => (
          <li
            key={status}
            className={mergeClasses(styles.step, status === policy.status && styles.here)}
            aria-current={status === policy.status ? 'step' : undefined}
          >
            {texts.status[status]}
          </li>
        ))}
      </ol>
      {policy.status === 'draft' ? (
        <Text className={styles.calm}>{texts.filled(filled, state.sections.length)}</Text>
      ) : null}
      <Acts state={state} policy={policy} />
      {state.earlier.length === 0 ? null : (
        <Text className={styles.calm}>
          {texts.editions}:{' '}
          {state.earlier
            .map(({ version, status }) => `${version} (${texts.status[status].toLowerCase()})`)
            .join(', ')}
        </Text>
      )}
    </Section>
  );
}

function Acts({ state, policy }: Props): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.policy;
  const styles = useStyles();
  const rights = useRights();
  const me = useMe();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const today = useToday();
  const { publication, place, publish } = usePublishing();
  if (me === undefined) return null;
  const ground: PolicyGround = { ...state, today, now: instant() };
  const at = path.findIndex((status) => status === policy.status);
  const next = policy.status === 'revised' ? undefined : path[at + 1];
  const onward = next === undefined ? null : movePolicy(policy, next, me, ground);
  const back = movePolicy(policy, 'draft', me, ground);
  const isBlocked = next === 'published' && place !== 'ready';
  const go = () => {
    if (onward?.ok !== true || isBlocked) return;
    if (next === 'agreed') {
      for (const section of withCounts(ground)) store.save('policySections', section);
    }
    store.save('policies', onward.value);
    announce(texts.moved(texts.status[onward.value.status]));
    if (next !== 'published' || publication === null) return;
    const copies = policyCopies(onward.value, state.sections, publication);
    publish(copies);
    announce(texts.published(copies.length));
  };
  const isFormal = next === 'adopted' || next === 'published';
  return (
    <>
      {policy.status === 'agreed' && rights.editRules ? <Dates policy={policy} /> : null}
      {rights.leadFlow && isFormal ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.official}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.row}>
        {rights.leadFlow && next !== undefined && next !== 'draft' ? (
          <Button
            appearance="primary"
            disabledFocusable={onward?.ok !== true || isBlocked}
            onClick={go}
          >
            {texts.next[next]}
          </Button>
        ) : null}
        {rights.leadFlow && back.ok ? (
          <Button onClick={() => store.save('policies', back.value)}>{texts.backToDraft}</Button>
        ) : null}
        <Revise state={state} policy={policy} />
        <WordButton policy={policy} />
        {!rights.leadFlow || onward === null || onward.ok ? null : (
          <Text>{texts.refusal[onward.refusal]}</Text>
        )}
        {isBlocked && rights.leadFlow && onward?.ok === true ? (
          <Text>{texts.place[place]}</Text>
        ) : null}
      </div>
    </>
  );
}

function Dates({ policy }: { policy: Policy }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.policy;
  const styles = useStyles();
  const { store } = useSession();
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <div className={styles.row}>
      <Field label={texts.fromDay}>
        <Input
          type="date"
          value={policy.validFrom ?? ''}
          onChange={(_event, { value }) =>
            store.save('policies', { ...policy, validFrom: orNull(value) })
          }
        />
      </Field>
      <Field label={texts.reviewDay}>
        <Input
          type="date"
          value={policy.reviewOn ?? ''}
          onChange={(_event, { value }) =>
            store.save('policies', { ...policy, reviewOn: orNull(value) })
          }
        />
      </Field>
    </div>
  );
}

function Revise({ state, policy }: Props): ReactNode {
  const { mandate } = useTexts();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  if (me === undefined) return null;
  const revised = () =>
    revisePolicy(
      policy,
      state.sections,
      me,
      (what) => `${what === 'policy' ? 'LP' : 'PA'}-${crypto.randomUUID()}`,
      instant(),
    );
  if (!revised().ok) return null;
  return (
    <Button
      onClick={() => {
        const result = revised();
        if (!result.ok) return;
        store.save('policies', result.value.old);
        store.save('policies', result.value.next);
        for (const section of result.value.sections) store.save('policySections', section);
      }}
    >
      {mandate.policy.revise}
    </Button>
  );
}

/** The policy as the Word file that leaves the group; a draft says so on every page. */
function WordButton({ policy }: { policy: Policy }): ReactNode {
  const { texts, language } = useSpeech();
  const records = useProgramme((programme) => programme.records);
  const download = async () => {
    const policies = new Map([[policy.id, policy]]);
    const file = await policyDocument({ ...records, policies }, language);
    if (file === null) return;
    const { saveAsFile } = await import('#components/saveAsFile.ts');
    saveAsFile(file.name, new Uint8Array(await file.content.arrayBuffer()), file.content.type);
  };
  return <Button onClick={() => void download()}>{texts.mandate.policy.word}</Button>;
}
