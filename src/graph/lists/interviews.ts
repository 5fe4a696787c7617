import * as v from 'valibot';
import { interviewStatuses } from '#domain/interview.ts';
import {
  date,
  instant,
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

export const interviewGuides = declareList('interviewGuides', {
  name: 'SamspelGuider',
  displayName: 'Intervjuguider',
  space: 'groupRoom',
  columns: {
    version: number('Utgåva'),
    title: note('Rubrik'),
    audience: text('Målgrupp'),
    lockedAt: optional(instant('Låst')),
    questions: json(
      'Frågor',
      v.array(
        v.object({
          id: v.string(),
          key: v.string(),
          order: v.number(),
          text: v.string(),
          area: v.string(),
        }),
      ),
    ),
  },
});

export const interviews = declareList('interviews', {
  name: 'SamspelIntervjuer',
  displayName: 'Intervjuer',
  space: 'consultantRoom',
  columns: {
    ...statusColumns(interviewStatuses),
    participantId: reference('Intervjuad'),
    interviewerId: reference('Intervjuare'),
    guideId: reference('Intervjuguide'),
    date: optional(date('Datum')),
    start: optional(localTime('Börjar')),
    end: optional(localTime('Slutar')),
    place: text('Plats'),
    eventId: optional(note('Kalenderhändelse')),
    informedAt: optional(instant('Informerad')),
  },
});

export const answers = declareList('answers', {
  name: 'SamspelSvar',
  displayName: 'Svar',
  space: 'consultantRoom',
  columns: {
    interviewId: reference('Intervju'),
    questionId: reference('Fråga'),
    participantId: reference('Intervjuad'),
    text: note('Svar'),
  },
});
