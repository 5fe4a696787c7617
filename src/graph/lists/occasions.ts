import * as v from 'valibot';
import { dayAnswerNames } from '#domain/day-answer.ts';
import { occasionKinds, occasionStatuses } from '#domain/occasion.ts';
import {
  choice,
  date,
  flag,
  ids,
  json,
  localTime,
  note,
  number,
  optional,
  reference,
  text,
} from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const occasions = declareList('occasions', {
  name: 'SamspelTraffar',
  displayName: 'Träffar',
  space: 'groupRoom',
  columns: {
    ...statusColumns(occasionStatuses),
    number: number('Nummer'),
    kind: choice('Slag', occasionKinds),
    title: note('Rubrik'),
    place: note('Plats'),
    inputs: ids('Underlag in'),
    outputs: ids('Resultat ut'),
    date: optional(date('Datum')),
  },
});

export const occasionDays = declareList('occasionDays', {
  name: 'SamspelDagar',
  displayName: 'Träffarnas dagar',
  space: 'groupRoom',
  columns: {
    occasionId: reference('Träff'),
    dayNumber: number('Dag'),
    date: date('Datum'),
    start: localTime('Börjar'),
    end: localTime('Slutar'),
    timeZone: text('Tidszon'),
    place: note('Plats'),
    eventId: optional(note('Kalenderhändelse')),
    subject: note('Ämne'),
    agenda: json(
      'Program',
      v.array(
        v.object({
          id: v.string(),
          start: v.string(),
          end: v.string(),
          title: v.string(),
          method: v.string(),
          kind: v.string(),
          output: v.nullable(v.string()),
        }),
      ),
    ),
    stepId: optional(text('Steg nu')),
  },
});

export const dayProposals = declareList('dayProposals', {
  name: 'SamspelDatumforslag',
  displayName: 'Datumförslag',
  space: 'groupRoom',
  columns: {
    starts: ids('Första dagar'),
    daysPerOccasion: number('Dagar per träff'),
    note: note('Kommentar'),
  },
});

export const dayAnswers = declareList('dayAnswers', {
  name: 'SamspelDatumsvar',
  displayName: 'Svar på datumförslag',
  space: 'groupRoom',
  columns: {
    proposalId: reference('Förslag'),
    participantId: reference('Deltagare'),
    answer: choice('Svar', dayAnswerNames),
    starts: ids('Första dagar'),
  },
});

export const attendance = declareList('attendance', {
  name: 'SamspelNarvaro',
  displayName: 'Närvaro',
  space: 'groupRoom',
  columns: {
    dayId: reference('Dag'),
    participantId: reference('Deltagare'),
    response: choice('Svar på inbjudan', ['accepted', 'tentative', 'declined', 'none']),
    present: optional(flag('Närvarande')),
  },
});
