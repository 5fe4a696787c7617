import type { FlowRound } from '#domain/flow-round.ts';
import { flowPlans, type FlowDeclaration } from '#domain/flow-uses.ts';
import { listedIn } from './bench.ts';
import {
  everythingFetchedBy,
  members,
  openRoom,
  start,
  type Room,
  type Seat,
} from './room-of-fifteen.ts';

jest.setTimeout(120_000);

const { topics, groundRules } = flowPlans;
const at = new Date(start).toISOString();
const aRound = (use: string, phase: string): FlowRound => ({
  id: `round.${use}`,
  programmeId: '',
  createdAt: at,
  createdBy: 'K01',
  use,
  occasionId: null,
  phase,
  phaseHistory: [{ phase, at }],
  orderSeed: 7,
});

let room: Room;
const seat = (persona: string): Seat => {
  const found = room.seats.find((each) => each.persona === persona);
  if (found === undefined) throw new Error(`${persona} is not here`);
  return found;
};
const everybody = (): readonly Seat[] => [room.lead, ...room.seats];
/** Carries out a command that must be allowed. */
const must = (answer: { readonly ok: boolean; readonly refusal?: string }) =>
  expect(answer).toMatchObject({ ok: true });

afterEach(() => room.close());

describe('fifteen people in the same second', () => {
  it('vote and take a stance: every voice is counted once and all screens agree within five seconds', async () => {
    room = await openRoom([aRound('topics', 'collect'), aRound('groundRules', 'collect')]);
    for (const each of room.seats.slice(0, 6)) {
      must(each.commands(topics).handIn(`Fråga från ${each.persona}`));
    }
    must(seat('P07').commands(groundRules).handIn('Vi lyssnar klart.'));
    await room.pass(6_000);
    const leader = room.lead;
    for (const phase of ['read', 'group', 'vote']) {
      for (const { id, standing } of leader.picture(topics).statements) {
        if (standing === 'untouched') must(leader.commands(topics).takeUp(id));
      }
      must(leader.commands(topics).move(phase));
    }
    must(leader.commands(groundRules).move('read'));
    const [rule] = leader.picture(groundRules).statements;
    must(leader.commands(groundRules).takeUp(rule?.id ?? ''));
    must(leader.commands(groundRules).move('agree'));
    await room.pass(6_000);

    for (const [index, each] of room.seats.entries()) {
      const { items, limits } = each.picture(topics);
      expect({ items: items.length, ...limits }).toEqual({ items: 6, budget: 5, cap: 3 });
      must(each.commands(topics).vote(items[index % 6]?.id ?? '', 3));
      must(each.commands(topics).vote(items[(index + 1) % 6]?.id ?? '', 2));
      expect(each.commands(topics).vote(items[(index + 2) % 6]?.id ?? '', 1)).toMatchObject({
        refusal: 'over-budget',
      });
      must(each.commands(topics).ready(true));
      must(
        each.commands(groundRules).stance(rule?.id ?? '', index === 3 ? 'question' : 'behind', ''),
      );
    }
    await room.pass(5_000);

    for (const each of everybody()) {
      expect(each.picture(groundRules).stancesOn(rule?.id ?? '')).toMatchObject({
        behind: 14,
        question: 1,
        object: 0,
        missing: [],
      });
      expect(each.picture(topics).waiting).toEqual([]);
      expect(each.picture(topics).results).toBeNull();
    }
    must(leader.commands(topics).move('closed'));
    await room.pass(5_000);
    const results = everybody().map((each) => each.picture(topics).results);
    expect(new Set(results.map((each) => JSON.stringify(each))).size).toBe(1);
    const votes = results[0]?.map((each) => each.votes) ?? [];
    expect(votes.reduce((sum, each) => sum + each, 0)).toBe(15 * 5);
    // listedIn refuses a record that stands there twice.
    expect((await listedIn(room.tenant, 'P01', 'voices')).size).toBe(15);
    expect((await listedIn(room.tenant, 'P01', 'stances')).size).toBe(15);
  });

  it('come through ten minutes without network in the middle of voting, three of them, and lose nothing', async () => {
    room = await openRoom([aRound('topics', 'collect')]);
    for (const each of room.seats.slice(0, 4)) {
      must(each.commands(topics).handIn(`Fråga från ${each.persona}`));
    }
    await room.pass(6_000);
    const leader = room.lead.commands(topics);
    must(leader.move('read'));
    for (const { id } of room.lead.picture(topics).statements) must(leader.takeUp(id));
    must(leader.move('group'));
    must(leader.move('vote'));
    await room.pass(6_000);
    const order = seat('P09')
      .picture(topics)
      .items.map(({ id }) => id);
    const cut = [seat('P03'), seat('P04'), seat('P05')];
    for (const each of cut) {
      must(each.commands(topics).vote(order[0] ?? '', 1));
      each.connected = false;
    }
    for (let minute = 0; minute < 10; minute += 1) {
      for (const each of cut) {
        must(each.commands(topics).vote(order[1 + (minute % 3)] ?? '', 1));
        must(each.commands(topics).vote(order[0] ?? '', minute % 2));
      }
      const other = room.seats[5 + minute] ?? seat('P01');
      must(other.commands(topics).vote(order[2] ?? '', 2));
      await room.pass(60_000);
    }
    for (const each of cut) {
      expect(each.page.store.saving().unsent).toBeGreaterThan(0);
      each.connected = true;
      each.page.world.happen('online');
    }
    await room.pass(60_000);
    must(leader.move('closed'));
    await room.pass(6_000);
    for (const each of everybody()) {
      const counted = new Map(each.picture(topics).results?.map(({ id, votes }) => [id, votes]));
      expect(order.map((id) => counted.get(id))).toEqual([3, 3, 3 + 20, 3]);
      expect(each.picture(topics).items.map(({ id }) => id)).toEqual(order);
      expect(each.page.store.saving()).toMatchObject({ unsent: 0, conflicts: [], refused: [] });
    }
  });

  it('group at once: nothing is lost, and the last to move one statement moves only that one', async () => {
    room = await openRoom([aRound('topics', 'collect')]);
    for (const each of room.seats) must(each.commands(topics).handIn(`Fråga från ${each.persona}`));
    await room.pass(6_000);
    const leader = room.lead.commands(topics);
    must(leader.move('read'));
    for (const { id } of room.lead.picture(topics).statements) must(leader.takeUp(id));
    must(leader.move('group'));
    await room.pass(6_000);
    const ids = room.lead.picture(topics).statements.map(({ id }) => id);
    const made = room.seats.slice(0, 5).map((each, index) => {
      const group = each
        .commands(topics)
        .newGroup(ids.slice(index * 3, index * 3 + 3), `Grupp ${index}`);
      if (!group.ok) throw new Error(group.refusal);
      return group.value;
    });
    // Two of them reach for the same statement in the same second.
    must(
      seat('P06')
        .commands(topics)
        .assign([ids[0] ?? ''], made[0] ?? null),
    );
    must(
      seat('P07')
        .commands(topics)
        .newGroup([ids[0] ?? ''], 'Egen'),
    );
    await room.pass(8_000);
    const pictures = everybody().map((each) => each.picture(topics));
    expect(
      new Set(
        pictures.map(({ groups }) =>
          JSON.stringify(
            groups.map(({ title, statements }) => [title, statements.map(({ id }) => id)]),
          ),
        ),
      ).size,
    ).toBe(1);
    const [seen] = pictures;
    expect(seen?.groups.flatMap(({ statements }) => statements).length).toBe(15);
    expect(seen?.loose).toEqual([]);
    must(seat('P02').commands(topics).undo());
    await room.pass(6_000);
    expect(
      room.lead
        .picture(topics)
        .loose.map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.slice(3, 6).toSorted());
    expect(everybody().flatMap((each) => each.page.store.saving().conflicts)).toEqual([]);
  });
});

describe('what others can fetch in each phase, by any call', () => {
  it('is not a word before it is handed in, and then what the phase says', async () => {
    room = await openRoom([aRound('groundRules', 'collect')]);
    const word = 'KANARIE-4711';
    const anna = seat('P04');
    const others = ['P02', 'P09', 'K01', 'P01'];
    const fetched = async () =>
      Promise.all(
        others.map(async (who) => (await everythingFetchedBy(room.tenant, who)).includes(word)),
      );
    // A draft is kept by `openDrafts` on the device and never reaches the store.
    await anna.page.device.put('drafts', 'flow.groundRules', `Vi säger ${word}.`);
    must(anna.commands(groundRules).ready(true));
    await room.pass(10_000);
    expect(await fetched()).toEqual([false, false, false, false]);

    must(anna.commands(groundRules).handIn(`Vi säger ${word}.`));
    await room.pass(6_000);
    // Handed in, it stands in the team's list, as the line on the screen says; screens show a number.
    expect(await fetched()).toEqual([true, true, true, true]);
    for (const each of everybody().filter(({ persona }) => persona !== 'P04')) {
      const picture = each.picture(groundRules);
      expect(JSON.stringify([picture.statements, picture.setAside, picture.items])).not.toContain(
        word,
      );
      expect(picture).toMatchObject({ hidden: 1, tally: { untouched: 1 } });
    }
    expect(anna.picture(groundRules).mine).toHaveLength(1);

    const leader = room.lead.commands(groundRules);
    must(leader.move('read'));
    await room.pass(6_000);
    const seen = seat('P09').picture(groundRules);
    expect(seen.statements).toMatchObject([{ text: `Vi säger ${word}.`, authorId: null }]);
    must(leader.takeUp(seen.statements[0]?.id ?? ''));
    must(leader.move('agree'));
    await room.pass(6_000);
    expect(seat('P09').picture(groundRules).statements).toMatchObject([{ authorId: 'P04' }]);
  });

  it.each(Object.values(flowPlans))(
    'of $use is never a draft, and what is handed in is shown as the phase says',
    async (plan: FlowDeclaration) => {
      room = await openRoom([aRound(plan.use, plan.phases[0]?.id ?? '')]);
      const anna = seat('P04');
      const lead = room.lead.commands(plan);
      const handedIn: string[] = [];
      for (const [index, phase] of plan.phases.entries()) {
        if (index > 0) {
          const mustSettle = plan.phases[index - 1]?.exit === 'all-settled';
          for (const { id, standing } of room.lead.picture(plan).statements) {
            if (standing === 'untouched') must(lead.takeUp(id));
            if (mustSettle && standing === 'handled') must(lead.park(id, ''));
          }
          must(lead.move(phase.id));
          await room.pass(6_000);
        }
        const [draft, text] = [`UTKAST-${phase.id}`, `INLÄMNAT-${phase.id}`];
        await anna.page.device.put('drafts', `flow.${plan.use}`, draft);
        const answer = anna.commands(plan).handIn(text);
        expect(answer).toMatchObject(
          phase.may.propose === undefined ? { refusal: 'not-now' } : { ok: true },
        );
        if (answer.ok) handedIn.push(text);
        await room.pass(6_000);
        for (const who of ['P01', 'P09', 'K01']) {
          const fetched = await everythingFetchedBy(room.tenant, who);
          expect(fetched).not.toContain('UTKAST');
          for (const each of handedIn) expect(fetched).toContain(each);
          const { statements, setAside, results } = (who === 'K01' ? room.lead : seat(who)).picture(
            plan,
          );
          const shown = [...statements, ...setAside];
          const isAlone = phase.visibility === 'own-and-count';
          expect({ phase: phase.id, shown: shown.map((each) => each.text).sort() }).toEqual({
            phase: phase.id,
            shown: isAlone ? [] : handedIn.toSorted(),
          });
          const author = phase.visibility === 'all-named' ? 'P04' : null;
          for (const each of shown) expect(each.authorId).toBe(author);
          expect(phase.may.vote === undefined ? null : results).toBeNull();
        }
      }
      expect(handedIn.length).toBeGreaterThan(0);
    },
  );

  it('is nothing at all for somebody outside the group', async () => {
    room = await openRoom([aRound('topics', 'collect')]);
    must(seat('P02').commands(topics).handIn('KANARIE-4712'));
    await room.pass(6_000);
    expect(await everythingFetchedBy(room.tenant, 'P03')).toContain('KANARIE-4712');
    expect(await everythingFetchedBy(room.tenant, 'M01')).not.toContain('KANARIE-4712');
    expect(members.size).toBe(15);
  });
});
