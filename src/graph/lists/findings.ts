import { findingKinds, findingStatuses } from '#domain/finding.ts';
import { levels } from '#domain/record.ts';
import { choice, flag, note, number, optional, reference } from './columns.ts';
import { declareList } from './declare.ts';
import { statusColumns } from './life-cycle.ts';
import { sources } from './sources.ts';

export const workingFindings = declareList('workingFindings', {
  name: 'SamspelIakttagelserArbete',
  displayName: 'Iakttagelser, arbetsmaterial',
  space: 'consultantRoom',
  columns: {
    ...statusColumns(findingStatuses),
    kind: choice('Slag', findingKinds),
    level: choice('Nivå', levels),
    text: note('Iakttagelse'),
    aboutParticipantId: optional(reference('Gäller')),
    sources: sources('Källor'),
    citizenVoice: flag('Brukarnas röst'),
    withheldReason: optional(note('Skäl till att inte dela')),
  },
});

/** The reduced copy: it has no column for sources, so none can be written there (domain.md 5). */
export const findings = declareList('findings', {
  name: 'SamspelIakttagelser',
  displayName: 'Iakttagelser',
  space: 'groupRoom',
  columns: {
    kind: choice('Slag', findingKinds),
    level: choice('Nivå', ['group', 'operations']),
    text: note('Iakttagelse'),
    citizenVoice: flag('Brukarnas röst'),
    sourceCount: number('Antal källor'),
  },
});
