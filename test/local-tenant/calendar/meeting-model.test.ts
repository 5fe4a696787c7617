import fc from 'fast-check';
import { JONAS, MARIT, ROOM, SELMA } from './small-definition.ts';
import { openWorld } from './world.ts';
import type { Ask, World } from './world.ts';

const PEOPLE = [MARIT, JONAS, SELMA];
const PERSONAS = ['P01', 'P02', 'P03'];
const SLOTS = 6;

type Reply = 'none' | 'notResponded' | 'accepted' | 'tentativelyAccepted' | 'declined';
/** How one attendee stands: what the organizer sees, and what lies in the attendee's own calendar. */
type Part = {
  seen: Reply;
  copy: 'none' | 'notResponded' | 'accepted' | 'tentativelyAccepted' | 'cancelled';
};
type Meeting = {
  readonly subject: string;
  readonly organizer: number;
  slot: number;
  open: boolean;
  readonly parts: Map<number, Part>;
  readonly gone: Map<number, Part>;
  room: Reply | null;
};

const wish = fc.oneof(
  fc.record({
    op: fc.constant('create' as const),
    who: fc.nat(2),
    with: fc.uniqueArray(fc.nat(2)),
    slot: fc.nat(SLOTS - 1),
    room: fc.boolean(),
  }),
  fc.record({ op: fc.constant('move' as const), which: fc.nat(9), slot: fc.nat(SLOTS - 1) }),
  fc.record({
    op: fc.constant('invite' as const),
    which: fc.nat(9),
    with: fc.uniqueArray(fc.nat(2)),
  }),
  fc.record({ op: fc.constant('rename' as const), which: fc.nat(9) }),
  fc.record({
    op: fc.constant('answer' as const),
    which: fc.nat(9),
    who: fc.nat(2),
    action: fc.constantFrom('accept' as const, 'tentativelyAccept' as const, 'decline' as const),
    send: fc.boolean(),
  }),
  fc.record({ op: fc.constant('cancel' as const), which: fc.nat(9) }),
  fc.record({ op: fc.constant('drop' as const), which: fc.nat(9), who: fc.nat(2) }),
);
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const REPLY = {
  accept: 'accepted',
  tentativelyAccept: 'tentativelyAccepted',
  decline: 'declined',
} as const;
const hourOf = (slot: number) => {
  const moment = (hour: number) => ({
    dateTime: `2027-02-09T${String(hour).padStart(2, '0')}:00:00`,
    timeZone: 'UTC',
  });
  return { start: moment(8 + slot), end: moment(9 + slot) };
};
const attendee = (mail: string, type = 'required') => ({ emailAddress: { address: mail }, type });

/** What a handful of meetings should look like, told as plainly as possible. */
class Model {
  readonly meetings: Meeting[] = [];
  mails = 0;

  pick(which: number): Meeting | undefined {
    const open = this.meetings.filter((meeting) => meeting.open);
    return open[which % Math.max(1, open.length)];
  }

  /** The room takes what does not meet another meeting it has accepted. */
  askRoom(meeting: Meeting): void {
    if (meeting.room === null) return;
    const taken = this.meetings.some(
      (other) =>
        other !== meeting && other.open && other.room === 'accepted' && other.slot === meeting.slot,
    );
    meeting.room = taken ? 'declined' : 'accepted';
    this.mails += 2;
  }

  invite(meeting: Meeting, people: readonly number[], seen: Reply): void {
    for (const who of people) {
      meeting.parts.set(who, { seen, copy: 'notResponded' });
      meeting.gone.delete(who);
      this.mails += 1;
    }
  }

  end(meeting: Meeting, who: number): void {
    const part = meeting.parts.get(who);
    if (part === undefined) return;
    meeting.parts.delete(who);
    meeting.gone.set(who, { ...part, copy: part.copy === 'none' ? 'none' : 'cancelled' });
    this.mails += 1;
  }

  calendarOf(who: number): readonly string[] {
    const lines = this.meetings.flatMap((meeting) => {
      if (meeting.organizer === who) return meeting.open ? [`${meeting.subject} organizer`] : [];
      const part = meeting.parts.get(who) ?? meeting.gone.get(who);
      return part === undefined || part.copy === 'none' ? [] : [`${meeting.subject} ${part.copy}`];
    });
    return lines.sort();
  }
}

/** Does the same to the tenant and to the model. */
class Run {
  readonly model = new Model();
  readonly #asks: readonly Ask[];
  readonly #ids = new Map<Meeting, string>();

  constructor(world: World) {
    this.#asks = PERSONAS.map((persona) => world.as(persona));
  }

  async do(wish: Wish): Promise<void> {
    if (wish.op === 'create') return this.#create(wish);
    const meeting = this.model.pick(wish.which);
    if (meeting === undefined) return;
    switch (wish.op) {
      case 'move':
        return this.#move(meeting, wish.slot);
      case 'invite':
        return this.#invite(meeting, wish.with);
      case 'rename':
        return this.#rename(meeting);
      case 'answer':
        return this.#answer(meeting, wish.who, wish.action, wish.send);
      case 'cancel':
        return this.#cancel(meeting);
      case 'drop':
        return this.#drop(meeting, wish.who);
    }
  }

  async compare(): Promise<void> {
    const [mails = { body: {} }] = [await this.#ask(0)('GET', '/local/mail')];
    const seen = {
      mails: (mails.body as { value: unknown[] }).value.length,
      calendars: [] as unknown[],
      replies: [] as unknown[],
    };
    for (const ask of this.#asks) {
      const view = await ask(
        'GET',
        '/me/calendarView?startDateTime=2027-02-09T00:00:00Z&endDateTime=2027-02-10T00:00:00Z&$top=500',
      );
      seen.calendars.push(
        (view.body['value'] ?? [])
          .map((event) => {
            const cancelled = (event['isCancelled'] as unknown) === true;
            const subject = event['subject']?.replace('Canceled: ', '');
            return `${subject} ${cancelled ? 'cancelled' : event['responseStatus']?.['response']}`;
          })
          .sort(),
      );
    }
    for (const [meeting, id] of this.#ids) {
      if (!meeting.open) continue;
      const { body } = await this.#ask(meeting.organizer)('GET', `/me/events/${id}`);
      seen.replies.push(
        (body['attendees'] ?? [])
          .map((each) => `${each['emailAddress']?.['address']} ${each['status']?.['response']}`)
          .sort(),
      );
    }
    expect(seen).toEqual({
      mails: this.model.mails,
      calendars: PEOPLE.map((_, who) => this.model.calendarOf(who)),
      replies: this.model.meetings
        .filter(({ open }) => open)
        .map((meeting) => this.#repliesOf(meeting)),
    });
  }

  #repliesOf({ parts, room }: Meeting): readonly string[] {
    const people = [...parts].map(([who, { seen }]) => `${PEOPLE[who]?.mail} ${seen}`);
    return [...people, ...(room === null ? [] : [`${ROOM.mail} ${room}`])].sort();
  }

  #ask(who: number): Ask {
    const ask = this.#asks[who];
    if (ask === undefined) throw new Error(`nobody is number ${who}`);
    return ask;
  }

  #attendees(meeting: Meeting, people: Iterable<number>) {
    const mails = [...people].map((who) => attendee(PEOPLE[who]?.mail ?? ''));
    return [...mails, ...(meeting.room === null ? [] : [attendee(ROOM.mail, 'resource')])];
  }

  async #create({ who, with: people, slot, room }: Extract<Wish, { op: 'create' }>): Promise<void> {
    const meeting: Meeting = {
      subject: `m${this.model.meetings.length}`,
      organizer: who,
      slot,
      open: true,
      parts: new Map(),
      gone: new Map(),
      room: room ? 'none' : null,
    };
    const invited = people.filter((each) => each !== who);
    const body = {
      subject: meeting.subject,
      ...hourOf(slot),
      attendees: this.#attendees(meeting, invited),
    };
    const answer = await this.#ask(who)('POST', '/me/events', body);
    expect(answer.status).toBe(201);
    this.#ids.set(meeting, answer.body['id'] as string);
    this.model.meetings.push(meeting);
    this.model.invite(meeting, invited, 'none');
    this.model.askRoom(meeting);
  }

  async #patch(meeting: Meeting, body: object): Promise<void> {
    const answer = await this.#ask(meeting.organizer)(
      'PATCH',
      `/me/events/${this.#ids.get(meeting)}`,
      body,
    );
    expect(answer.status).toBe(200);
  }

  async #move(meeting: Meeting, slot: number): Promise<void> {
    await this.#patch(meeting, hourOf(slot));
    if (slot === meeting.slot) return;
    meeting.slot = slot;
    this.model.invite(meeting, [...meeting.parts.keys()], 'notResponded');
    this.model.askRoom(meeting);
  }

  async #invite(meeting: Meeting, people: readonly number[]): Promise<void> {
    const wanted = people.filter((who) => who !== meeting.organizer);
    await this.#patch(meeting, { attendees: this.#attendees(meeting, wanted) });
    const before = [...meeting.parts.keys()];
    this.model.invite(
      meeting,
      wanted.filter((who) => !before.includes(who)),
      'none',
    );
    for (const who of before) if (!wanted.includes(who)) this.model.end(meeting, who);
  }

  async #rename(meeting: Meeting): Promise<void> {
    await this.#patch(meeting, { body: { contentType: 'text', content: `${this.model.mails}` } });
    this.model.mails += meeting.parts.size + (meeting.room === null ? 0 : 1);
  }

  async #copyIn(meeting: Meeting, who: number): Promise<string> {
    const view = await this.#ask(who)('GET', `/me/events?$filter=subject eq '${meeting.subject}'`);
    return view.body['value']?.[0]?.['id'] as string;
  }

  async #answer(
    meeting: Meeting,
    who: number,
    action: keyof typeof REPLY,
    send: boolean,
  ): Promise<void> {
    const part = meeting.parts.get(who);
    if (part === undefined || part.copy === 'none' || part.copy === 'cancelled') return;
    const id = await this.#copyIn(meeting, who);
    const { status } = await this.#ask(who)('POST', `/me/events/${id}/${action}`, {
      sendResponse: send,
    });
    expect(status).toBe(202);
    const reply = REPLY[action];
    part.copy = reply === 'declined' ? 'none' : reply;
    if (!send) return;
    part.seen = reply;
    this.model.mails += 1;
  }

  async #cancel(meeting: Meeting): Promise<void> {
    const { status } = await this.#ask(meeting.organizer)(
      'POST',
      `/me/events/${this.#ids.get(meeting)}/cancel`,
      {},
    );
    expect(status).toBe(202);
    for (const who of [...meeting.parts.keys()]) this.model.end(meeting, who);
    if (meeting.room !== null) this.model.mails += 1;
    meeting.open = false;
  }

  async #drop(meeting: Meeting, who: number): Promise<void> {
    const part = meeting.parts.get(who);
    if (part === undefined || part.copy === 'none') return;
    const id = await this.#copyIn(meeting, who);
    expect((await this.#ask(who)('DELETE', `/me/events/${id}`)).status).toBe(204);
    part.copy = 'none';
  }
}

describe('meetings of three people and a room', () => {
  it('stand in every calendar, and in the mail, as a plain model of them says', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 5, maxLength: 25 }), async (wishes) => {
        const run = new Run(await openWorld());
        for (const each of wishes) {
          await run.do(each);
          await run.compare();
          done += 1;
        }
      }),
      { numRuns: 60, seed: 20270209 },
    );
    expect(done).toBeGreaterThan(500);
  }, 60_000);
});
