import { shareObservation, type WorkingObservation } from '#domain/competence-card.ts';
import { mayWithdrawCard, releaseCard, sheetFor } from '#domain/personal-sheet.ts';
import { aFinding, anAnswer, aParticipant } from './builders.ts';

const now = '2027-02-02T12:00:00Z';
const card = (id: string, participantId: string) => ({
  ...{ id, programmeId: 'UPP', createdAt: now, createdBy: 'K01', participantId },
  kind: 'competence' as const,
  label: `Kan ${id}`,
  description: '',
  sourceAnswerId: `A-${participantId}`,
});

describe('the file for one person', () => {
  const content = sheetFor(
    'P01',
    {
      answers: [
        anAnswer('A1', 'P01'),
        { ...anAnswer('A2', 'P01'), text: ' ' },
        { ...anAnswer('A3', 'P02'), text: 'KANARIE' },
      ],
      findings: [
        aFinding({ level: 'individual', aboutParticipantId: 'P01', text: 'Om P01' }),
        aFinding({ level: 'individual', aboutParticipantId: 'P02', text: 'KANARIE' }),
        aFinding({ level: 'individual', aboutParticipantId: null, text: 'KANARIE' }),
        aFinding({ level: 'group', aboutParticipantId: 'P01', text: 'KANARIE' }),
        aFinding({
          level: 'individual',
          aboutParticipantId: 'P01',
          text: 'KANARIE',
          status: 'withheld',
        }),
      ],
      cards: [card('K1', 'P01'), card('KANARIE', 'P02')],
    },
    () => 'Vad är bra?',
  );

  it('[CC-sheet] holds what is that person’s own', () => {
    expect(content).toEqual({
      samspel: 'personal-sheet',
      participantId: 'P01',
      answers: [{ question: 'Vad är bra?', text: 'Ord från samtalet' }],
      findings: [{ kind: 'strength', text: 'Om P01' }],
      cards: [{ id: 'K1', kind: 'competence', label: 'Kan K1', description: '' }],
    });
  });

  it('[CC-sheet] holds nothing of anybody else, and no source', () => {
    expect(JSON.stringify(content)).not.toMatch(/KANARIE|P02|A-P01|IA01/);
  });
});

describe('a card', () => {
  const owner = aParticipant('P01', 'member');
  const prepared = { id: 'K1', kind: 'drive' as const, label: ' Leda ', description: '' };

  it('[CC-release] is released by its owner, without the answer it came from', () => {
    const released = releaseCard(prepared, owner, 'P01', now);
    expect(released).toMatchObject({ participantId: 'P01', createdBy: 'P01', label: 'Leda' });
    expect(Object.keys(released ?? {})).not.toContain('sourceAnswerId');
  });

  it('[CC-release] is released by nobody else, nor empty', () => {
    expect(releaseCard(prepared, owner, 'K01', now)).toBeNull();
    expect(releaseCard({ ...prepared, label: ' ' }, owner, 'P01', now)).toBeNull();
  });

  it('[CC-release] is withdrawn by its owner alone', () => {
    const released = releaseCard(prepared, owner, 'P01', now)!;
    expect([mayWithdrawCard(released, 'P01'), mayWithdrawCard(released, 'K01')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a note of the running documentation', () => {
  it('[OB-copy] is shared as text and category, without the day', () => {
    const note: WorkingObservation = {
      ...{ id: 'LD1', programmeId: 'UPP', createdAt: now, createdBy: 'K01' },
      ...{ category: 'drive', text: 'Gruppen skrattar mer.', dayId: 'T1D1', status: 'draft' },
      statusHistory: [{ status: 'draft', at: now }],
    };
    const { working, copy } = shareObservation(note, '2027-05-25T09:00:00Z');
    expect(working.status).toBe('shared');
    expect(Object.keys(copy).sort()).toEqual([
      'category',
      'createdAt',
      'createdBy',
      'id',
      'programmeId',
      'text',
    ]);
  });
});
