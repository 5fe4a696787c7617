import * as v from 'valibot';
import { decisionTypes, openKinds } from '#domain/decision.ts';
import { choice, date, ids, json, note, optional, reference, text } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

export const decisions = declareList('decisions', {
  name: 'SamspelBeslut',
  displayName: 'Beslut',
  space: 'groupRoom',
  columns: {
    ...statusColumns(['draft', 'decided', 'published', 'followedUp']),
    number: optional(text('Nummer')),
    preparedOn: optional(date('Berett')),
    date: optional(date('Datum')),
    dayId: optional(reference('Dag')),
    text: note('Beslut'),
    background: note('Bakgrund'),
    meaningForStaff: note('Det betyder för medarbetare'),
    decisionType: choice('Typ', decisionTypes),
    decidedBy: optional(reference('Beslutat av')),
    legalBasis: optional(note('Rättslig grund')),
    consultation: json(
      'Samverkan',
      v.object({ required: v.boolean(), doneOn: v.nullable(v.string()) }),
    ),
    publishedOn: optional(date('Publicerat')),
    plannedPublishOn: optional(date('Publiceras')),
    notPublishedReason: optional(note('Skäl till att inte publicera')),
    reportedToBoardOn: optional(date('Anmält till nämnden')),
    topicIds: ids('Frågor'),
  },
});

export const homeTasks = declareList('homeTasks', {
  name: 'SamspelUppgifter',
  displayName: 'Uppgifter mellan träffarna',
  space: 'groupRoom',
  columns: {
    ...statusColumns(['open', 'done']),
    assigneeId: reference('Deltagare'),
    title: note('Uppgift'),
    fromOccasion: text('Från träff'),
    due: date('Klar senast'),
  },
});

export const openItems = declareList('openItems', {
  name: 'SamspelOppet',
  displayName: 'Publicerat',
  space: 'openArea',
  columns: {
    kind: choice('Slag', openKinds),
    sourceId: reference('Kommer från'),
    title: note('Rubrik'),
    text: note('Text'),
    meaning: note('Det betyder för medarbetare'),
    date: optional(date('Datum')),
    reviewOn: optional(date('Ses över')),
    publishedOn: date('Publicerat'),
  },
});
