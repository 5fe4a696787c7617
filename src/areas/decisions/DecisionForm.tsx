import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useNavigation } from '#components/navigation.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { decide, decidingGaps, theBoard } from '#domain/deciding.ts';
import { decisionTypes, type Decision, type DecisionType } from '#domain/decision.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useRights, useSession, useToday } from '#state/session.tsx';
import { removedDecision, usePublishWithinDays } from './DecisionList.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '42rem',
  },
  topics: { display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  gaps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** A draft as it is written; each keystroke is kept. What is missing stands by the button that needs it. */
export function DecisionForm({ decision }: { decision: Decision }): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  const change = (part: Partial<Decision>) => store.save('decisions', { ...decision, ...part });
  return (
    <div className={styles.form}>
      <Field label={texts.text} hint={texts.textHint} required>
        <Textarea
          resize="vertical"
          value={decision.text}
          onChange={(_event, { value }) => change({ text: value })}
        />
      </Field>
      <Field label={texts.meaning} hint={texts.meaningHint} required>
        <Textarea
          resize="vertical"
          value={decision.meaningForStaff}
          onChange={(_event, { value }) => change({ meaningForStaff: value })}
        />
      </Field>
      <Field label={texts.background} hint={texts.backgroundHint}>
        <Textarea
          resize="vertical"
          value={decision.background}
          onChange={(_event, { value }) => change({ background: value })}
        />
      </Field>
      <KindAndDecider decision={decision} change={change} />
      <Consultation decision={decision} change={change} />
      <Origin decision={decision} change={change} />
      <TakeDecision decision={decision} />
    </div>
  );
}

type PartProps = {
  readonly decision: Decision;
  readonly change: (part: Partial<Decision>) => void;
};

function KindAndDecider({ decision, change }: PartProps): ReactNode {
  const { decisions: texts } = useTexts();
  const people = [...useRecords('participants').values()].filter(({ roles }) =>
    roles.some((role) => role === 'chair' || role === 'member' || role === 'unitManager'),
  );
  const chairFirst = [...people].sort(
    (a, b) => Number(b.roles.includes('chair')) - Number(a.roles.includes('chair')),
  );
  return (
    <>
      <Field label={texts.type} hint={texts.typeHints[decision.decisionType]}>
        <RadioGroup
          value={decision.decisionType}
          onChange={(_event, { value }) => change({ decisionType: value as DecisionType })}
        >
          {decisionTypes.map((type) => (
            <Radio key={type} value={type} label={texts.types[type]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={texts.decidedBy} required>
        <Select
          value={decision.decidedBy ?? ''}
          onChange={(_event, { value }) => change({ decidedBy: value === '' ? null : value })}
        >
          <option value="">{texts.choose}</option>
          {chairFirst.map(({ id, displayName, title }) => (
            <option key={id} value={id}>
              {title === '' ? displayName : `${displayName}, ${title}`}
            </option>
          ))}
          {decision.decisionType === 'toBoard' ? (
            <option value={theBoard}>{texts.board}</option>
          ) : null}
        </Select>
      </Field>
      {decision.decisionType === 'delegated' ? (
        <Field label={texts.legalBasis} hint={texts.legalBasisHint} required>
          <Textarea
            value={decision.legalBasis ?? ''}
            onChange={(_event, { value }) => change({ legalBasis: value === '' ? null : value })}
          />
        </Field>
      ) : null}
    </>
  );
}

function Consultation({ decision, change }: PartProps): ReactNode {
  const { decisions: texts } = useTexts();
  const { consultation } = decision;
  return (
    <div>
      <Checkbox
        label={texts.consultation}
        checked={consultation.required}
        onChange={(_event, { checked }) =>
          change({ consultation: { ...consultation, required: checked === true } })
        }
      />
      {consultation.required ? (
        <Field label={texts.consultedOn}>
          <Input
            type="date"
            value={consultation.doneOn ?? ''}
            onChange={(_event, { value }) =>
              change({ consultation: { ...consultation, doneOn: value === '' ? null : value } })
            }
          />
        </Field>
      ) : null}
    </div>
  );
}

/** The day it was prepared and the matters it answers, so that the thread holds. */
function Origin({ decision, change }: PartProps): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const days = [...useRecords('occasionDays').values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const topics = [...useRecords('topics').values()].filter(
    ({ id, status }) => status !== 'closed' || decision.topicIds.includes(id),
  );
  return (
    <>
      <Field label={texts.day}>
        <Select
          value={decision.dayId ?? ''}
          onChange={(_event, { value }) => change({ dayId: value === '' ? null : value })}
        >
          <option value="">{texts.noDay}</option>
          {days.map(({ id, subject, date }) => (
            <option key={id} value={id}>
              {`${date} ${subject}`}
            </option>
          ))}
        </Select>
      </Field>
      {topics.length === 0 ? null : (
        <div role="group" aria-label={texts.topics} className={styles.topics}>
          <Text>{texts.topics}</Text>
          {topics.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={decision.topicIds.includes(id)}
              onChange={(_event, { checked }) =>
                change({
                  topicIds:
                    checked === true
                      ? [...decision.topicIds, id]
                      : decision.topicIds.filter((each) => each !== id),
                })
              }
            />
          ))}
        </div>
      )}
    </>
  );
}

/** The act itself: by the chair, when nothing is missing, with the line about official documents. */
function TakeDecision({ decision }: { decision: Decision }): ReactNode {
  const { decisions: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const { go } = useNavigation();
  const announce = useAnnounce();
  const instant = useInstant();
  const today = useToday();
  const all = [...useRecords('decisions').values()];
  const decider = useRecords('participants').get(decision.decidedBy ?? '');
  const publishWithinDays = usePublishWithinDays();
  const [, setRemoved] = useDraft(removedDecision);
  const gaps = decidingGaps(decision, decider, today);
  const known = all.findLast(({ number }) => number !== null)?.number ?? '';
  const prefix = /^(.*) \d{4}-\d+$/.exec(known)?.[1] ?? texts.prefix;
  const take = () => {
    const register = { prefix, publishWithinDays };
    const taken = decide(decision, decider, all, register, today, instant());
    if (!taken.ok) return;
    store.save('decisions', taken.value);
    announce(texts.decideDone(taken.value.number ?? ''));
  };
  return (
    <Section title={texts.decide}>
      {gaps.length === 0 ? null : (
        <div role="status">
          <Text weight="semibold">{texts.remaining}</Text>
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={gap}>{texts.gaps[gap]}</li>
            ))}
          </ul>
        </div>
      )}
      {rights.decide ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.official}</MessageBarBody>
        </MessageBar>
      ) : (
        <Text>{texts.chairDecides}</Text>
      )}
      <div className={styles.row}>
        {rights.decide ? (
          <Button appearance="primary" disabledFocusable={gaps.length > 0} onClick={take}>
            {texts.decide}
          </Button>
        ) : null}
        <Button
          onClick={() => {
            store.remove('decisions', decision.id);
            setRemoved(JSON.stringify(decision));
            announce(texts.removed);
            go('decisions');
          }}
        >
          {texts.remove}
        </Button>
      </div>
    </Section>
  );
}
