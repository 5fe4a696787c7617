import {
  mandateMapId,
  mandatePictureId,
  type MandateCells,
  type MandatePart,
} from '#domain/mandate-map.ts';
import type { RecordTypes } from '#domain/record-types.ts';
import { regulationId } from '#domain/regulation.ts';
import { regulationCards } from '#i18n/defaults/regulations.ts';
import { mandate } from '#i18n/mandate-sv.ts';
import { ekby } from '../ekby-source.ts';
import type { Then } from '../stage.ts';

type Kinds = 'mandateMaps' | 'mandateRows' | 'mandatePictures';

const programmeId = ekby.programme.id;
/** Filled in on the first morning of the third session, compared before lunch, agreed in the afternoon. */
const begun = '2027-04-20T08:00:00Z';
const compared = '2027-04-20T09:30:00Z';
const agreedAt = '2027-04-20T13:30:00Z';

const columns = mandate.map.columns.map((column, index) => ({ id: `C${index + 1}`, ...column }));

const parts: Readonly<Record<string, MandatePart>> = {
  D: 'decides',
  A: 'answers',
  P: 'does',
  C: 'consulted',
  I: 'informed',
};

/** What the group agreed: a line per card, a letter per column from the board to the unit manager. */
const agreed: readonly string[] = [
  'DAPPI',
  '-DCAP',
  '-DCAP',
  '--IDA',
  '-DAPP',
  '-DCAP',
  'DAPCI',
  '-DCAP',
  '-IIDA',
  'IDCAP',
  'DAPPP',
  'DAPC-',
  'DAI--',
];

const cellsOf = (line: string): MandateCells =>
  Object.fromEntries(
    columns.flatMap(({ id }, index) => {
      const part = parts[line.charAt(index)];
      return part === undefined ? [] : [[id, part] as const];
    }),
  );

/**
 * The demo data tells the mandates as texts. Their map follows from the cards: what was agreed, and before that
 * eight pictures of it, each of which saw some things otherwise.
 */
export function mandateRecords(then: Then): { readonly [Kind in Kinds]: RecordTypes[Kind][] } {
  if (!then.been(begun)) return { mandateMaps: [], mandateRows: [], mandatePictures: [] };
  const history = [
    { status: 'filling' as const, at: begun },
    { status: 'gap' as const, at: compared },
    { status: 'agreed' as const, at: agreedAt },
  ].filter(({ at }) => then.been(at));
  const rows = regulationCards.map(({ ref, chapter, title }, index) => {
    const regulation = regulationId({ ref, chapter, title: title.sv });
    return {
      id: `MR-${programmeId}-${regulation}`,
      ...{ programmeId, createdAt: begun, createdBy: 'K01' },
      order: index + 1,
      text: title.sv,
      regulationId: regulation,
      cells: then.been(agreedAt) ? cellsOf(agreed[index] ?? '') : {},
      openReason: null,
    };
  });
  const members = ekby.participants.filter(({ roles }) => roles.includes('member'));
  return {
    mandateMaps: [
      {
        id: mandateMapId(programmeId),
        ...{ programmeId, createdAt: begun, createdBy: 'K01' },
        status: history.at(-1)?.status ?? 'filling',
        statusHistory: history,
        columns,
      },
    ],
    mandateRows: rows,
    mandatePictures: members.map(({ id }, person) => ({
      id: mandatePictureId(programmeId, id),
      ...{ programmeId, createdAt: begun, createdBy: id },
      participantId: id,
      cells: Object.fromEntries(
        rows.map((row, index) => [row.id, cellsOf(otherwise(agreed[index] ?? '', index, person))]),
      ),
    })),
  };
}

/** A line as somebody else sees it: here and there another letter, the same in every run. */
const otherwise = (line: string, row: number, person: number): string =>
  [...line]
    .map((letter, column) => {
      const isOther = (row * 5 + column * 3 + person * 7) % 9 < row % 3;
      return isOther ? ('DAPCI-'.charAt((column + person) % 6) ?? letter) : letter;
    })
    .join('');
