import {
  AccordionHeader,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech, useTexts } from '#components/texts.tsx';
import type { OccasionDay } from '#domain/occasion.ts';
import { membersOn } from '#domain/participant.ts';
import { formatDay } from '#i18n/format.ts';
import { useRecords } from '#state/react.tsx';

const useStyles = makeStyles({
  agenda: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '7rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  calm: { color: tokens.colorNeutralForeground2 },
  replies: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** One day with its programme and the answers to its invitation, to be folded out. */
export function BookedDay({ day }: { day: OccasionDay }): ReactNode {
  const { texts, language } = useSpeech();
  const styles = useStyles();
  return (
    <>
      <AccordionHeader as="h4">
        <span>
          {formatDay(day.date, language)}, {texts.schedule.time(day.start, day.end)}
          <ReplyCount day={day} />
        </span>
      </AccordionHeader>
      <AccordionPanel>
        {day.place === '' ? null : (
          <Text className={styles.calm}>
            {texts.schedule.place}: {day.place}
          </Text>
        )}
        <ol className={styles.agenda} aria-label={texts.schedule.agenda}>
          {day.agenda.map((item) => (
            <li key={item.id} className={styles.item}>
              <Text className={styles.calm}>{texts.schedule.time(item.start, item.end)}</Text>
              <span>
                <Text weight="semibold">{item.title}</Text>
                <br />
                <Text size={200}>{item.method}</Text>
              </span>
            </li>
          ))}
        </ol>
        <Replies day={day} />
      </AccordionPanel>
    </>
  );
}

/** Answers to the invitation of a day, by person. */
function useReplies({ id }: OccasionDay) {
  const participants = useRecords('participants');
  return [...useRecords('attendance').values()]
    .filter(({ dayId }) => dayId === id)
    .flatMap(({ participantId, response }) => {
      const name = participants.get(participantId)?.displayName;
      return name === undefined ? [] : [{ participantId, name, response }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function ReplyCount({ day }: { day: OccasionDay }): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const replies = useReplies(day);
  const members = membersOn(useRecords('participants').values(), day.date);
  if (replies.length === 0) return null;
  const count = (wanted: string) => replies.filter(({ response }) => response === wanted).length;
  const silent = members.filter(
    ({ id }) =>
      !replies.some(({ participantId, response }) => participantId === id && response !== 'none'),
  );
  return (
    <Text block size={200} className={styles.calm}>
      {schedule.replyCount(count('accepted'), count('declined'), silent.length)}
    </Text>
  );
}

function Replies({ day }: { day: OccasionDay }): ReactNode {
  const { schedule } = useTexts();
  const styles = useStyles();
  const replies = useReplies(day);
  if (replies.length === 0) return null;
  return (
    <ul className={styles.replies} aria-label={schedule.replies}>
      {replies.map(({ participantId, name, response }) => (
        <li key={participantId}>
          {name}: {schedule.reply[response]}
        </li>
      ))}
    </ul>
  );
}
