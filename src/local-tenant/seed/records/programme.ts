import type { RecordTypes } from '#domain/record-types.ts';
import type { BaseRecord } from '#domain/record.ts';
import { ekby } from '../ekby-source.ts';
import { entraIdOf, openAreaUrl } from '../places.ts';
import { cutAt, type Then } from '../stage.ts';

type Kinds = 'programmes' | 'expectedResults' | 'units' | 'participants';

const { programme } = ekby;
const startedAt = programme.statusHistory[0]?.at ?? ekby.meta.asOf;
const consultantId = programme.consultantIds[0] ?? '';

/** What a record without a maker of its own is given: the consultant made it when the programme began. */
export const fromTheStart = (id: string): BaseRecord => ({
  id,
  programmeId: programme.id,
  createdAt: startedAt,
  createdBy: consultantId,
});

/** The programme, its results, units and people as they were. */
export function programmeRecords(then: Then): { readonly [Kind in Kinds]: RecordTypes[Kind][] } {
  const state = cutAt(programme.statusHistory, then.been);
  return {
    programmes:
      state === undefined
        ? []
        : [{ ...programme, ...fromTheStart(programme.id), ...state, openAreaUrl, template: null }],
    expectedResults: then.there(ekby.expectedResults).map((result) => ({
      ...result,
      values: result.values.filter(({ date }) => then.been(date)),
    })),
    units: ekby.units.map((unit) => ({ ...unit, ...fromTheStart(unit.id) })),
    participants: ekby.participants.map(({ userPrincipalName, external, ...participant }) => ({
      ...participant,
      ...fromTheStart(participant.id),
      external: external !== false,
      entraId: hasAccount(participant) ? entraIdOf(participant.id) : null,
      mail: userPrincipalName,
    })),
  };
}

/** The external interviewee is met at the library and has no account, not even as a guest. */
export const hasAccount = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  !roles.includes('externalInterviewee');
