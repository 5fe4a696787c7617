import { graph, graphAll } from '../tenant/local-tenant.ts';

type Moment = { readonly dateTime: string; readonly timeZone: string };
export type Response =
  'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
type Person = { readonly emailAddress: { readonly name: string; readonly address: string } };

export type CalendarEvent = {
  readonly id: string;
  readonly subject: string;
  readonly start: Moment;
  readonly end: Moment;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly showAs: 'unknown' | 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  readonly body: { readonly content: string };
  readonly allowNewTimeProposals: boolean;
  readonly location: { readonly displayName: string };
  readonly organizer: Person;
  readonly responseStatus: { readonly response: Response };
  readonly attendees: readonly (Person & {
    readonly type: 'required' | 'optional' | 'resource';
    readonly status: { readonly response: Response };
    readonly proposedNewTime?: { readonly start: Moment };
  })[];
};

const zone = 'W. Europe Standard Time';
const prefer = `outlook.timezone="${zone}", outlook.body-content-type="text"`;

/** What stands in a person's calendar on these days, in Swedish time. */
export const eventsOf = (
  persona: string,
  from: string,
  before: string,
): Promise<readonly CalendarEvent[]> => {
  const window = new URLSearchParams({
    // A margin for the offset; what lies outside the days is not shown.
    startDateTime: `${from}T00:00:00+02:00`,
    endDateTime: `${before}T00:00:00+01:00`,
    $top: '200',
  });
  return graphAll<CalendarEvent>(persona, `/me/calendarView?${window}`, { prefer });
};

export const isOpenInvitation = (event: CalendarEvent): boolean =>
  !event.isOrganizer &&
  !event.isCancelled &&
  event.attendees.length > 0 &&
  (event.responseStatus.response === 'notResponded' || event.responseStatus.response === 'none');

export const dateOf = ({ dateTime }: Moment): string => dateTime.slice(0, 10);
export const timeOf = ({ dateTime }: Moment): string => dateTime.slice(11, 16);
/** Hours since midnight. */
export const hourOf = (moment: Moment): number => {
  const [hours = 0, minutes = 0] = timeOf(moment).split(':').map(Number);
  return hours + minutes / 60;
};

/** Whether the event covers any of that day; an all-day event ends at the midnight after. */
export function isOn(event: CalendarEvent, date: string): boolean {
  const last = dateOf(event.end);
  const endsBefore = event.isAllDay || timeOf(event.end) === '00:00' ? last <= date : last < date;
  const sameDay = dateOf(event.start) === date;
  return dateOf(event.start) <= date && (sameDay || !endsBefore);
}

export type Answer = 'accept' | 'tentativelyAccept' | 'decline';

/** Answers as Outlook would; the organiser is told. @param proposal local times without offset */
export const answer = (
  persona: string,
  event: CalendarEvent,
  how: Answer,
  comment: string,
  proposal?: { readonly start: string; readonly end: string },
): Promise<void> =>
  graph(persona, `/me/events/${encodeURIComponent(event.id)}/${how}`, {
    method: 'POST',
    body: {
      comment,
      sendResponse: true,
      ...(proposal === undefined
        ? {}
        : {
            proposedNewTime: {
              start: { dateTime: `${proposal.start}:00`, timeZone: zone },
              end: { dateTime: `${proposal.end}:00`, timeZone: zone },
            },
          }),
    },
  });
