import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import {
  acknowledgeFeedback,
  findingsSince,
  presentFeedback,
  type Feedback,
} from '#domain/feedback.ts';
import { formatDay } from '#i18n/format.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { FeedbackShow } from './FeedbackShow.tsx';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  wording: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  date: { maxWidth: '14rem' },
  comment: { flex: '1 1 14rem', minWidth: 0 },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
  comments: { margin: 0 },
});

const audiences = ['commissioner', 'group'] as const;

/** The feedback of the preparation: to the client, then to the group. The group sees its own. */
export function FeedbackView(): ReactNode {
  const { prep } = useTexts();
  const rights = useRights();
  const feedbacks = [...useRecords('feedbacks').values()];
  const shown = rights.prepareFindings ? audiences : (['group'] as const);
  return (
    <Section
      title={prep.feedback.title}
      hint={rights.prepareFindings ? prep.feedback.hint : undefined}
    >
      {shown.map((audience) => {
        const feedback = feedbacks.find((each) => each.audience === audience);
        if (feedback !== undefined) return <Item key={audience} feedback={feedback} />;
        return rights.prepareFindings ? (
          <Prepare key={audience} audience={audience} />
        ) : (
          <Text key={audience}>{prep.feedback.none}</Text>
        );
      })}
    </Section>
  );
}

function Prepare({ audience }: { audience: Feedback['audience'] }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const findingIds = [...useRecords('findings').keys()];
  if (me === undefined) return null;
  const prepare = () => {
    const at = instant();
    store.save('feedbacks', {
      id: `AK-${me.programmeId}-${audience}`,
      programmeId: me.programmeId,
      createdAt: at,
      createdBy: me.id,
      audience,
      date: null,
      start: null,
      end: null,
      findingIds,
      summary: '',
      comments: [],
      status: 'draft',
      statusHistory: [{ status: 'draft', at }],
    });
  };
  return (
    <article className={styles.item} aria-label={prep.feedback.audience[audience]}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {prep.feedback.audience[audience]}
      </Text>
      <Text>
        {findingIds.length === 0
          ? prep.feedback.noFindings
          : prep.feedback.findings(findingIds.length)}
      </Text>
      <span>
        <Button disabled={findingIds.length === 0} onClick={prepare}>
          {prep.feedback.prepare}
        </Button>
      </span>
    </article>
  );
}

function Item({ feedback }: { feedback: Feedback }): ReactNode {
  const { texts, language } = useSpeech();
  const { prep } = texts;
  const styles = useStyles();
  const rights = useRights();
  const [showing, setShowing] = useState(false);
  return (
    <article className={styles.item} aria-label={prep.feedback.audience[feedback.audience]}>
      <div className={styles.row}>
        <Text as="h3" weight="semibold" className={styles.heading}>
          {prep.feedback.audience[feedback.audience]}
        </Text>
        <Badge appearance="tint" color="informative">
          {prep.feedback.status[feedback.status]}
        </Badge>
        <Text size={200} className={styles.calm}>
          {prep.feedback.findings(feedback.findingIds.length)}
        </Text>
        {feedback.date === null ? null : (
          <Text size={200}>{formatDay(feedback.date, language)}</Text>
        )}
      </div>
      <div className={styles.row}>
        <Button aria-expanded={showing} onClick={() => setShowing(!showing)}>
          {showing ? prep.feedback.hide : prep.feedback.show}
        </Button>
        {rights.leadFlow ? <Steps feedback={feedback} /> : null}
      </div>
      {rights.prepareFindings ? <News feedback={feedback} /> : null}
      {showing ? <FeedbackShow feedback={feedback} /> : null}
      {rights.prepareFindings ? <Wording feedback={feedback} /> : <Text>{feedback.summary}</Text>}
      <Comments feedback={feedback} />
    </article>
  );
}

/** What has been shared since: taken in with one press, never by itself. */
function News({ feedback }: { feedback: Feedback }): ReactNode {
  const { prep } = useTexts();
  const { store } = useSession();
  const news = findingsSince(feedback, useRecords('findings').keys());
  if (news.length === 0) return null;
  const findingIds = [...feedback.findingIds, ...news];
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{prep.feedback.news(news.length)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => store.save('feedbacks', { ...feedback, findingIds })}>
          {prep.feedback.takeNews}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Presented, then acknowledged; what stands in the way is said beside the button. */
function Steps({ feedback }: { feedback: Feedback }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const instant = useInstant();
  const all = useRecords('feedbacks');
  if (feedback.status === 'acknowledged') return null;
  const isDraft = feedback.status === 'draft';
  if (isDraft && !rights.prepareFindings) return null;
  const next = isDraft
    ? presentFeedback(feedback, all.values(), instant())
    : acknowledgeFeedback(feedback, instant());
  return (
    <>
      <Button
        appearance="primary"
        disabled={!next.ok}
        onClick={() => {
          if (next.ok) store.save('feedbacks', next.value);
        }}
      >
        {isDraft ? prep.feedback.present : prep.feedback.acknowledge}
      </Button>
      {next.ok ? null : (
        <Text size={200} className={styles.calm}>
          {prep.feedback.refusal[next.refusal]}
        </Text>
      )}
    </>
  );
}

function Wording({ feedback }: { feedback: Feedback }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const { store } = useSession();
  return (
    <div className={styles.wording}>
      <Field label={prep.feedback.date} className={styles.date}>
        <Input
          type="date"
          value={feedback.date ?? ''}
          onChange={(_event, { value }) =>
            store.save('feedbacks', { ...feedback, date: value === '' ? null : value })
          }
        />
      </Field>
      <Field label={prep.feedback.summary}>
        <Textarea
          resize="vertical"
          value={feedback.summary}
          onChange={(_event, { value }) => store.save('feedbacks', { ...feedback, summary: value })}
        />
      </Field>
    </div>
  );
}

function Comments({ feedback }: { feedback: Feedback }): ReactNode {
  const { prep } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { store } = useSession();
  const [comment, setComment] = useDraft(`feedback-comment.${feedback.id}`);
  return (
    <>
      {feedback.comments.length === 0 ? null : (
        <>
          <Text weight="semibold">{prep.feedback.comments}</Text>
          <ul className={styles.comments}>
            {feedback.comments.map((text, index) => (
              // Comments are only ever added, and two may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {rights.leadFlow ? (
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault();
            if (comment.trim() === '') return;
            const comments = [...feedback.comments, comment.trim()];
            store.save('feedbacks', { ...feedback, comments });
            setComment('');
          }}
        >
          <Field label={prep.feedback.comment} className={styles.comment}>
            <Input value={comment} onChange={(_event, { value }) => setComment(value)} />
          </Field>
          <Button type="submit" disabled={comment.trim() === ''}>
            {prep.feedback.addComment}
          </Button>
        </form>
      ) : null}
    </>
  );
}
