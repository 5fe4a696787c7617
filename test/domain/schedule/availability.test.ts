import {
  dayStartsOf,
  differsFromView,
  slotsOf,
  withoutOwn,
  type BusyTime,
  type CalendarReading,
} from '#domain/schedule/availability.ts';

/** Three slots a day from 08:00: 08:00, 08:30, 09:00. */
const grid = (start: string, T: number) => dayStartsOf({ start, T, from: '08:00', H: 3 });
const busy = (start: string, end: string, code: BusyTime['code'] = 2): BusyTime => ({
  start,
  end,
  code,
});
const reading = (more: Partial<CalendarReading>): CalendarReading => ({
  busy: [],
  read: [{ from: '2000-01-01', to: '2100-01-01' }],
  workingDays: null,
  ...more,
});

describe('busy times as slots', () => {
  it('touch every slot they overlap, and none they only border on', () => {
    const times = [busy('2027-01-19T07:29:00Z', '2027-01-19T07:31:00Z')];
    expect(slotsOf(grid('2027-01-19', 1), reading({ busy: times })).a).toBe('220');
    const exact = [busy('2027-01-19T07:30:00Z', '2027-01-19T08:00:00Z')];
    expect(slotsOf(grid('2027-01-19', 1), reading({ busy: exact })).a).toBe('020');
    const outside = [
      busy('2027-01-19T05:00:00Z', '2027-01-19T07:00:00Z'),
      busy('2027-01-19T08:30:00Z', '2027-01-19T12:00:00Z'),
      busy('2027-01-19T07:10:00Z', '2027-01-19T07:10:00Z'),
    ];
    expect(slotsOf(grid('2027-01-19', 1), reading({ busy: outside })).a).toBe('000');
  });

  it('keep the strongest of what overlaps: away, busy, unknown, tentative, elsewhere', () => {
    const all = ([4, 1, 5, 2, 3] as const).map((code) =>
      busy('2027-01-19T07:00:00Z', '2027-01-19T08:30:00Z', code),
    );
    const strongest = all.map(
      (_, i) => slotsOf(grid('2027-01-19', 1), reading({ busy: all.slice(0, i + 1) })).a,
    );
    expect(strongest).toEqual(['444', '111', '555', '222', '333']);
    expect(slotsOf(grid('2027-01-19', 1), reading({ busy: [...all].reverse() })).a).toBe('333');
  });

  it.each([
    ['2027-03-27', ['2027-03-27T07:00:00Z', '2027-03-28T06:00:00Z', '2027-03-29T06:00:00Z']],
    ['2027-10-30', ['2027-10-30T06:00:00Z', '2027-10-31T07:00:00Z', '2027-11-01T07:00:00Z']],
    ['2028-02-28', ['2028-02-28T07:00:00Z', '2028-02-29T07:00:00Z', '2028-03-01T07:00:00Z']],
    ['2026-12-31', ['2026-12-31T07:00:00Z', '2027-01-01T07:00:00Z', '2027-01-02T07:00:00Z']],
  ])('stand at 08:00 on each of three days from %s, whatever the clock does', (start, at) => {
    const times = at.map((from) =>
      busy(from, new Date(Date.parse(from) + 1_800_000).toISOString()),
    );
    expect(slotsOf(grid(start, 3), reading({ busy: times })).a).toBe('200200200');
  });

  it('do not slip in the second half of a horizon that spans both changes', () => {
    const times = [busy('2027-12-15T07:30:00Z', '2027-12-15T08:00:00Z')];
    const { a } = slotsOf(grid('2027-03-01', 300), reading({ busy: times }));
    expect(a.indexOf('2')).toBe(3 * 289 + 1);
    expect(a.lastIndexOf('2')).toBe(a.indexOf('2'));
  });

  it('run over midnight and over several days', () => {
    const trip = [busy('2027-01-18T20:00:00Z', '2027-01-20T07:30:00Z', 3)];
    expect(slotsOf(grid('2027-01-18', 3), reading({ busy: trip })).a).toBe('000333300');
  });

  it('of an all-day event in another zone fall on the hours they have here', () => {
    // 19 January in New York: 06:00 on the 19th to 06:00 on the 20th in Stockholm.
    const newYork = [busy('2027-01-19T05:00:00Z', '2027-01-20T05:00:00Z')];
    expect(slotsOf(grid('2027-01-18', 3), reading({ busy: newYork })).a).toBe('000222000');
    // 19 January in Tokyo: 16:00 on the 18th to 16:00 on the 19th.
    const tokyo = [busy('2027-01-18T15:00:00Z', '2027-01-19T15:00:00Z')];
    expect(slotsOf(grid('2027-01-18', 3), reading({ busy: tokyo })).a).toBe('000222000');
  });

  it('before and after the horizon are left out', () => {
    const times = [
      busy('2026-01-19T07:00:00Z', '2026-01-19T08:00:00Z'),
      busy('2028-01-19T07:00:00Z', '2028-01-19T08:00:00Z'),
    ];
    expect(slotsOf(grid('2027-01-18', 2), reading({ busy: times })).a).toBe('000000');
    const through = [busy('2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z')];
    expect(slotsOf(grid('2027-01-18', 2), reading({ busy: through })).a).toBe('222222');
  });
});

describe('what is not known', () => {
  it('is unknown where nothing has been read', () => {
    const slots = slotsOf(
      grid('2027-01-18', 3),
      reading({
        read: [{ from: '2027-01-19', to: '2027-01-19' }],
        busy: [busy('2027-01-19T07:00:00Z', '2027-01-19T07:30:00Z')],
      }),
    );
    expect(slots).toEqual({ a: '555200555', unknownDays: 2, looksEmpty: false });
  });

  it('gives way to what is known all the same', () => {
    const typed = [busy('2027-01-18T07:00:00Z', '2027-01-18T07:30:00Z')];
    expect(slotsOf(grid('2027-01-18', 1), reading({ read: [], busy: typed })).a).toBe('255');
  });

  it('is told from a calendar in which nothing stands', () => {
    expect(slotsOf(grid('2027-01-18', 1), reading({})).looksEmpty).toBe(true);
    expect(slotsOf(grid('2027-01-18', 1), reading({ read: [] })).looksEmpty).toBe(false);
  });

  it('does not hide that somebody works part time', () => {
    const slots = slotsOf(grid('2027-01-21', 3), reading({ workingDays: [0, 1, 2, 3] }));
    expect(slots.a).toBe('000111111');
  });

  it('nor that the working day begins late or ends early; being busy still counts more', () => {
    const slots = (from: string, to: string) =>
      slotsOf(
        grid('2027-01-18', 1),
        reading({
          workingHours: { from, to },
          busy: [busy('2027-01-18T07:00:00Z', '2027-01-18T07:30:00Z')],
        }),
      ).a;
    expect(slots('08:00', '17:00')).toBe('200');
    expect(slots('08:15', '17:00')).toBe('200');
    expect(slots('09:00', '17:00')).toBe('210');
    expect(slots('08:00', '09:15')).toBe('201');
  });
});

describe('our own events', () => {
  const ours = { start: '2027-01-19T08:00:00Z', end: '2027-01-19T15:30:00Z' };
  it('are left out once each, and another meeting at that time stays', () => {
    const other = busy('2027-01-19T08:00:00Z', '2027-01-19T09:00:00Z');
    const twice = [other, { ...ours, code: 2 }, { ...ours, code: 3 }] as const;
    expect(withoutOwn(twice, [ours])).toEqual([other, { ...ours, code: 3 }]);
    expect(withoutOwn(twice, [ours, ours, ours])).toEqual([other]);
  });

  it('are the same however the instant is written', () => {
    const written = { start: '2027-01-19T08:00:00.000Z', end: '2027-01-19T16:30:00+01:00' };
    expect(withoutOwn([{ ...ours, code: 2 }], [written])).toEqual([]);
  });
});

describe('the view that Graph makes itself', () => {
  const times = [
    busy('2027-01-19T08:00:00Z', '2027-01-19T09:00:00Z'),
    busy('2027-01-19T09:30:00Z', '2027-01-19T10:00:00Z', 4),
  ];
  it('agrees, with elsewhere written either way', () => {
    expect(differsFromView(times, '022040', '2027-01-19T07:30:00Z', 30)).toBeNull();
    expect(differsFromView(times, '022000', '2027-01-19T07:30:00Z', 30)).toBeNull();
  });

  it('is caught where it says something else', () => {
    const at = differsFromView(times, '020000', '2027-01-19T07:30:00Z', 30);
    expect(at).toBe(Date.parse('2027-01-19T08:30:00Z'));
  });
});
