import * as v from 'valibot';
import { programmeStatuses } from '#domain/programme.ts';
import { date, ids, json, note, number, optional, reference, text } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';

const words = v.array(v.object({ word: v.string(), meaning: v.string() }));

export const programmes = declareList('programmes', {
  name: 'SamspelUppdrag',
  displayName: 'Uppdrag',
  space: 'groupRoom',
  columns: {
    ...statusColumns(programmeStatuses),
    title: note('Rubrik'),
    municipality: text('Kommun'),
    department: text('Förvaltning'),
    departmentType: text('Typ av förvaltning'),
    board: text('Nämnd'),
    commissionerId: optional(reference('Beställare')),
    chairId: optional(reference('Förvaltningschef')),
    consultantIds: ids('Konsulter'),
    startDate: date('Startdag'),
    endDate: optional(date('Slutdag')),
    followUpDates: ids('Uppföljningsdagar'),
    occasionCount: number('Antal träffar'),
    daysPerOccasion: number('Dagar per träff'),
    languages: ids('Språk'),
    valueBase: json('Värdegrund', v.object({ name: v.string(), words })),
    needs: ids('Behov'),
    registrationNumber: optional(text('Diarienummer')),
    openAreaUrl: optional(note('Öppna ytans adress')),
    retention: json(
      'Bevarande',
      v.object({
        rawNotesMonthsAfterEnd: v.number(),
        planReference: v.nullable(v.string()),
        purgeDate: v.nullable(v.string()),
      }),
    ),
    settings: json(
      'Inställningar',
      v.object({
        anonymityThreshold: v.number(),
        maxPriorityTopics: v.number(),
        votesPerMember: v.number(),
        economyShareWarning: v.number(),
        operationsShareWarning: v.number(),
        ruleFollowUpWeeks: v.number(),
        decisionPublishWithinDays: v.number(),
      }),
    ),
    template: optional(
      json(
        'Mallar',
        v.object({
          agendas: v.record(
            v.string(),
            v.array(
              v.object({
                start: v.string(),
                end: v.string(),
                title: v.string(),
                method: v.string(),
                kind: v.string(),
                output: v.nullable(v.string()),
              }),
            ),
          ),
          policySections: v.array(
            v.object({
              key: v.string(),
              heading: v.string(),
              legalRefs: v.array(v.string()),
            }),
          ),
        }),
      ),
    ),
    planning: optional(
      json(
        'Planering',
        v.object({
          date: v.string(),
          start: v.string(),
          end: v.string(),
          participants: v.array(v.string()),
          agreed: v.array(v.string()),
        }),
      ),
    ),
  },
});

export const expectedResults = declareList('expectedResults', {
  name: 'SamspelResultat',
  displayName: 'Förväntade resultat',
  space: 'groupRoom',
  columns: {
    title: note('Rubrik'),
    aim: note('Syfte'),
    indicator: note('Indikator'),
    unit: text('Enhet'),
    baseline: number('Utgångsläge'),
    target: number('Mål'),
    values: json('Mätvärden', v.array(v.object({ date: v.string(), value: v.number() }))),
  },
});

export const units = declareList('units', {
  name: 'SamspelEnheter',
  displayName: 'Enheter',
  space: 'groupRoom',
  columns: {
    name: text('Namn'),
    parentId: optional(reference('Del av')),
    managerId: optional(reference('Chef')),
    staffCount: number('Antal medarbetare'),
  },
});
