import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay } from '#i18n/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { dateOf, timeOf, type CalendarEvent } from './events.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  body: { whiteSpace: 'pre-wrap' },
});

/** What an event is, who comes, and one's answer to it. */
export function EventDialog({
  event,
  onClose,
  onAnswered,
}: {
  event: CalendarEvent | undefined;
  onClose: () => void;
  onAnswered: () => void;
}): ReactNode {
  const words = useWords();
  const styles = useStyles();
  if (event === undefined) return null;
  const isInvited = !event.isOrganizer && !event.isCancelled && event.attendees.length > 0;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{event.subject}</DialogTitle>
          <DialogContent className={styles.content}>
            <What event={event} />
            {event.body.content.trim() !== '' && (
              <Text className={styles.body}>{event.body.content.trim()}</Text>
            )}
            <Invited event={event} />
            {isInvited && (
              <AnswerForm
                key={event.id}
                event={event}
                onAnswered={() => {
                  onAnswered();
                  onClose();
                }}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function What({ event }: { event: CalendarEvent }): ReactNode {
  const { calendar: words } = useWords();
  const language = useLanguage();
  const time = event.isAllDay ? words.allDay : `${timeOf(event.start)}–${timeOf(event.end)}`;
  return (
    <>
      <Text weight="semibold">{`${formatDay(dateOf(event.start), language)} ${time}`}</Text>
      {event.isCancelled && <Text>{words.cancelled}</Text>}
      {event.location.displayName !== '' && <Text>{words.at(event.location.displayName)}</Text>}
      <Text>{words.organiser(event.organizer.emailAddress.name)}</Text>
    </>
  );
}

/** Only the organiser is told what the others have answered. */
function Invited({ event }: { event: CalendarEvent }): ReactNode {
  const { calendar: words } = useWords();
  const styles = useStyles();
  if (event.attendees.length === 0) return null;
  return (
    <>
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {words.attendees}
      </Text>
      <ul className={styles.list}>
        {event.attendees.map(({ emailAddress, status, proposedNewTime }) => {
          const proposal =
            proposedNewTime === undefined
              ? ''
              : `, ${words.proposed(proposedNewTime.start.dateTime.slice(0, 16).replace('T', ' '))}`;
          return (
            <li key={emailAddress.address}>
              {event.isOrganizer
                ? `${emailAddress.name}: ${words.responses[status.response]}${proposal}`
                : emailAddress.name}
            </li>
          );
        })}
      </ul>
    </>
  );
}
