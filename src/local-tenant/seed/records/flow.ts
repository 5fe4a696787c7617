import { voiceId, type FlowPhase, type FlowUse } from '#domain/flow-round.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import type { Instant } from '#domain/record.ts';
import { instantOf } from '#domain/stockholm.ts';
import { ekby } from '../ekby-source.ts';
import { hasBeen, type Then } from '../stage.ts';
import { fromTheStart } from './programme.ts';

const programmeId = ekby.programme.id;

type Move = readonly [phase: FlowPhase, dayId: string, time: string];

/**
 * When each round went where: the programme of its day, the demo data keeps no phases. The ground rules
 * were proposed at 13, tested at 15 and agreed the morning after.
 */
const moves: Readonly<Record<FlowUse, { readonly seed: number; readonly moves: readonly Move[] }>> =
  {
    groundRules: {
      seed: 20270209,
      moves: [
        ['collect', 'T1D1', '13:00'],
        ['read', 'T1D1', '13:30'],
        ['agree', 'T1D1', '15:00'],
        ['closed', 'T1D2', '10:20'],
      ],
    },
    workingForms: {
      seed: 20270210,
      moves: [
        ['collect', 'T1D2', '13:00'],
        ['read', 'T1D2', '13:40'],
        ['agree', 'T1D2', '14:10'],
        ['closed', 'T1D2', '14:40'],
      ],
    },
    topics: {
      seed: 20270317,
      moves: [
        ['collect', 'T2D2', '09:20'],
        ['read', 'T2D2', '10:00'],
        ['group', 'T2D2', '10:40'],
        ['vote', 'T2D2', '14:00'],
        ['closed', 'T2D2', '14:40'],
      ],
    },
    competences: {
      seed: 20270525,
      moves: [
        ['collect', 'T4D1', '10:40'],
        ['read', 'T4D1', '11:10'],
        ['closed', 'T4D1', '12:00'],
      ],
    },
    swot: {
      seed: 20270526,
      moves: [
        ['collect', 'T4D2', '09:20'],
        ['read', 'T4D2', '10:00'],
        ['group', 'T4D2', '10:40'],
        ['vote', 'T4D2', '11:10'],
        ['agree', 'T4D2', '11:40'],
        ['closed', 'T4D2', '12:00'],
      ],
    },
  };

/** Every use of the flow, at its phase then; not open before its day. */
export function flowRounds(then: Then): RecordTypes['flowRounds'][] {
  const uses = Object.keys(moves) as FlowUse[];
  return uses.map((use) => {
    const id = roundIdOf(use);
    const base = fromTheStart(id);
    const phaseHistory = [
      { phase: 'notOpen' as const, at: base.createdAt },
      ...moves[use].moves
        .map(([phase, dayId, time]) => ({ phase, at: instantOn(dayId, time) }))
        .filter(({ at }) => then.been(at)),
    ];
    return {
      ...base,
      use,
      occasionId: occasionOf(use),
      phase: phaseHistory.at(-1)?.phase ?? 'notOpen',
      phaseHistory,
      orderSeed: moves[use].seed,
    };
  });
}

/** The id the app gives a round that it opens. */
const roundIdOf = (use: FlowUse): string => `round.${use}.${occasionOf(use)}`;

const occasionOf = (use: FlowUse): string => moves[use].moves[0]?.[1].slice(0, 2) ?? '';

function instantOn(dayId: string, time: string): Instant {
  const day = ekby.occasionDays.find(({ id }) => id === dayId);
  if (day === undefined)
    throw new Error(`ekby.json speaks of the day ${dayId}, which is not there`);
  return instantOf(day.date, time);
}

/**
 * One voice per member who was there when the matters were voted on. The demo data has the sum per matter,
 * not the ballots: votes are dealt round so that everybody has used the budget and the sums are right.
 */
export function voices(then: Then): RecordTypes['voices'][] {
  const at = instantOn('T2D2', '14:40');
  if (!then.been(at)) return [];
  const present = ekby.attendance
    .filter((entry) => entry.dayId === 'T2D2' && entry.present === true)
    .map(({ participantId }) => participantId);
  const roundId = roundIdOf('topics');
  const ballots = new Map(present.map((id) => [id, {} as Record<string, number>]));
  ekby.topics
    .filter((topic) => hasBeen(topic, 'prioritised'))
    .flatMap(({ id, votes }) => Array.from({ length: votes }, () => id))
    .forEach((topicId, index) => {
      const ballot = ballots.get(present[index % present.length] ?? '');
      if (ballot !== undefined) ballot[topicId] = (ballot[topicId] ?? 0) + 1;
    });
  return [...ballots].map(([participantId, votes]) => ({
    id: voiceId(roundId, participantId),
    programmeId,
    createdAt: at,
    createdBy: participantId,
    roundId,
    participantId,
    readyFor: ['vote', 'closed'],
    votes,
  }));
}
