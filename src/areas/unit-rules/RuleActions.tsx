import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { isCalendarDate } from '#domain/calendar-date.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import { membersOn } from '#domain/participant.ts';
import { withStatus } from '#domain/record.ts';
import {
  cycleIsDue,
  cycleParts,
  cycleStep,
  ruleCycleId,
  type RuleCycle,
} from '#domain/rule-cycle.ts';
import { followUpRule } from '#domain/rule-rating.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

type RuleProps = { readonly rule: GroundRule; readonly period: string };

/** What the group does with a rule it has rated: follow up, reconsider, or try something small. */
export function RuleActions({ rule, period }: RuleProps): ReactNode {
  const { ratings: texts, cycle: words } = useTexts().unitRules;
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const today = useToday();
  const cycle = useRecords('ruleCycles').get(ruleCycleId(rule.id, period));
  const [open, setOpen] = useState(false);
  const followed = followUpRule(rule, period, useRecords('ruleReviews').values(), instant());
  return (
    <>
      <div className={styles.row}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.open}
        </Button>
        {cycle === undefined ? null : (
          <Badge appearance="tint" color={cycleIsDue(cycle, today) ? 'danger' : 'brand'}>
            {cycleIsDue(cycle, today) ? words.late : words.at[cycleStep(cycle)]}
          </Badge>
        )}
        {rights.editRules && rule.status === 'agreed' ? (
          <Button
            size="small"
            disabledFocusable={!followed.ok}
            onClick={() => {
              if (!followed.ok) return;
              store.save('groundRules', followed.value);
              announce(texts.followedUp);
            }}
          >
            {texts.followUp}
          </Button>
        ) : null}
        {rights.editRules ? (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              store.save('groundRules', withStatus(rule, 'reopened', instant()));
              announce(texts.reopened);
            }}
          >
            {texts.reopen}
          </Button>
        ) : null}
      </div>
      {open ? <CycleForm rule={rule} period={period} cycle={cycle} /> : null}
    </>
  );
}

function CycleForm({
  rule,
  period,
  cycle,
}: RuleProps & { readonly cycle: RuleCycle | undefined }): ReactNode {
  const { cycle: texts } = useTexts().unitRules;
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const members = membersOn(useRecords('participants').values(), today);
  if (me === undefined) return null;
  const save = (more: Partial<RuleCycle>) => {
    const known = cycle ?? {
      id: ruleCycleId(rule.id, period),
      programmeId: rule.programmeId,
      createdAt: instant(),
      createdBy: me.id,
      ruleId: rule.id,
      period,
      plan: '',
      do: '',
      study: '',
      act: '',
      ownerId: null,
      followUpOn: null,
    };
    store.save('ruleCycles', { ...known, ...more });
  };
  return (
    <div role="group" aria-label={`${texts.title}: ${rule.text}`} className={styles.parts}>
      {cycleParts.map((part) => (
        <Field key={part} label={texts.part[part]} hint={texts.question[part]}>
          <Textarea
            value={cycle?.[part] ?? ''}
            resize="vertical"
            onChange={(_event, { value }) => save({ [part]: value })}
          />
        </Field>
      ))}
      <Field label={texts.owner}>
        <Select
          value={cycle?.ownerId ?? ''}
          onChange={(_event, { value }) => save({ ownerId: value === '' ? null : value })}
        >
          <option value="">{texts.nobody}</option>
          {members.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.followUp}>
        <Input
          type="date"
          value={cycle?.followUpOn ?? ''}
          onChange={(_event, { value }) => {
            if (value === '' || isCalendarDate(value)) {
              save({ followUpOn: value === '' ? null : value });
            }
          }}
        />
      </Field>
    </div>
  );
}
