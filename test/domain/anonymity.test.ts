import fc from 'fast-check';
import {
  linkedFindings,
  mayShareBeside,
  mayShareFinding,
  reduceFinding,
  shareFinding,
  withholdFinding,
} from '#domain/anonymity.ts';
import type { WorkingFinding } from '#domain/finding.ts';
import type { Source } from '#domain/record.ts';
import { aFinding, anAnswer } from './builders.ts';

const answers = new Map(
  ['P01', 'P02', 'P03', 'P03'].map((person, index) => {
    const answer = anAnswer(`A${index + 1}`, person);
    return [answer.id, answer] as const;
  }),
);
const from = (...ids: readonly string[]): readonly Source[] =>
  ids.map((id) => ({ type: 'answer', id }));
const now = '2027-02-02T12:00:00Z';

describe('sharing a finding', () => {
  it.each([
    ['three people', from('A1', 'A2', 'A3'), 3, 'ok'],
    ['two people', from('A1', 'A2'), 3, 'too-few-people'],
    ['one person twice and two others', from('A1', 'A3', 'A4'), 3, 'too-few-people'],
    ['one person when the setting is one', from('A1'), 1, 'too-few-people'],
    ['two people when the setting is one', from('A1', 'A2'), 1, 'ok'],
    ['documents only', [{ type: 'reading', id: 'L01' }] satisfies Source[], 3, 'ok'],
    ['nothing', [], 3, 'no-sources'],
    ['an answer that is gone', from('A1', 'A2', 'A3', 'A9'), 3, 'source-gone'],
  ] as const)('[FI-share] resting on %s', (_words, sources, threshold, outcome) => {
    const verdict = mayShareFinding(aFinding({ sources }), answers, threshold);
    expect(verdict.ok ? 'ok' : verdict.refusal).toBe(outcome);
  });

  it('[FI-share] waits until the consultant has marked it anonymised', () => {
    const draft = aFinding({ sources: from('A1', 'A2', 'A3'), status: 'draft' });
    expect(mayShareFinding(draft, answers, 3)).toEqual({ ok: false, refusal: 'not-anonymised' });
  });

  it('[FI-share] never happens for one about an individual', () => {
    const individual = aFinding({ level: 'individual', sources: from('A1', 'A2', 'A3') });
    expect(shareFinding(individual, [], answers, 3, now)).toEqual({
      ok: false,
      refusal: 'individual',
    });
    expect(reduceFinding(individual)).toBeNull();
  });

  it('[FI-copy] gives the group a copy that holds no source and no status', () => {
    const shared = shareFinding(aFinding({ sources: from('A1', 'A2', 'A3') }), [], answers, 3, now);
    expect(shared.ok && Object.keys(shared.value.copy).sort()).toEqual([
      'citizenVoice',
      'createdAt',
      'createdBy',
      'id',
      'kind',
      'level',
      'programmeId',
      'sourceCount',
      'text',
    ]);
    expect(shared.ok && JSON.stringify(shared.value.copy)).not.toContain('A1');
    expect(shared.ok && shared.value.working.status).toBe('shared');
  });
});

describe('sharing beside what is shared', () => {
  const six = new Map(
    [1, 2, 3, 4, 5, 6].map((number) => [`B${number}`, anAnswer(`B${number}`, `P0${number}`)]),
  );
  const shared = (id: string, sources: readonly Source[]) =>
    aFinding({ id, sources, status: 'shared' });
  const verdictOn = (sources: readonly Source[], others: readonly WorkingFinding[]) => {
    const verdict = mayShareBeside(aFinding({ id: 'new', sources }), others, six, 3);
    return verdict.ok ? 'ok' : verdict.refusal;
  };

  it.each([
    [
      'leaves one of four over',
      from('B1', 'B2', 'B3'),
      from('B1', 'B2', 'B3', 'B4'),
      'singles-out',
    ],
    ['has one person in common', from('B3', 'B4', 'B5'), from('B1', 'B2', 'B3'), 'singles-out'],
    ['rests on the same people', from('B1', 'B2', 'B3'), from('B1', 'B2', 'B3'), 'ok'],
    ['leaves three over', from('B1', 'B2', 'B3'), from('B1', 'B2', 'B3', 'B4', 'B5', 'B6'), 'ok'],
    ['rests on other answers', from('B4', 'B5', 'B6'), from('B1', 'B2', 'B3'), 'ok'],
  ] as const)('[FI-difference] that %s', (_words, sources, before, outcome) => {
    expect(verdictOn(sources, [shared('old', before)])).toBe(outcome);
  });

  it('[FI-difference] takes no notice of what is not shared', () => {
    const draft = aFinding({ id: 'old', sources: from('B1', 'B2', 'B3', 'B4'), status: 'draft' });
    expect(verdictOn(from('B1', 'B2', 'B3'), [draft])).toBe('ok');
  });

  it('[FI-difference] no combination of shared findings ever points out fewer than the threshold', () => {
    const people = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 6, maxLength: 14 });
    const plans = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 13 }), { maxLength: 9 }), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(people, plans, fc.integer({ min: 1, max: 4 }), (who, wanted, threshold) => {
        const answers = new Map(
          who.map((person, index) => [`A${index}`, anAnswer(`A${index}`, `P${person}`)]),
        );
        const out: WorkingFinding[] = [];
        wanted.forEach((indexes, number) => {
          const ids = indexes.filter((index) => index < who.length).map((index) => `A${index}`);
          const finding = aFinding({ id: `F${number}`, sources: from(...ids) });
          const done = shareFinding(finding, out, answers, threshold, now);
          if (done.ok) out.push(done.value.working);
        });
        for (const size of revealed(out, answers)) {
          expect(size === 0 || size >= Math.max(2, threshold)).toBe(true);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

/** Written anew: sizes of every "behind these, not behind those" among findings that can be laid together. */
function revealed(
  shared: readonly WorkingFinding[],
  answers: ReadonlyMap<string, { participantId: string }>,
): readonly number[] {
  const peopleOf = (finding: WorkingFinding) =>
    new Set(finding.sources.map(({ id }) => answers.get(id)?.participantId ?? ''));
  const everybody = new Set(shared.flatMap((finding) => [...peopleOf(finding)]));
  const sizes: number[] = [];
  for (const first of shared) {
    const group = [first, ...linkedFindings(first, shared)];
    // Each of the group: in, out or not looked at.
    for (let code = 0; code < 3 ** group.length; code += 1) {
      const use = group.map((_, place) => Math.floor(code / 3 ** place) % 3);
      if (!use.includes(1)) continue;
      const fit = [...everybody].filter((person) =>
        group.every((finding, place) => {
          if (use[place] === 0) return true;
          return peopleOf(finding).has(person) === (use[place] === 1);
        }),
      );
      sizes.push(fit.length);
    }
  }
  return sizes;
}

describe('withholding a finding', () => {
  it('[FI-withhold] needs a reason and keeps it', () => {
    expect(withholdFinding(aFinding(), ' ', now)).toEqual({ ok: false, refusal: 'reason-missing' });
    const withheld = withholdFinding(aFinding(), 'Går att gissa vem', now);
    expect(withheld.ok && withheld.value).toMatchObject({
      status: 'withheld',
      withheldReason: 'Går att gissa vem',
    });
  });

  it('[FI-withhold] is too late for one that is shared', () => {
    expect(withholdFinding(aFinding({ status: 'shared' }), 'x', now)).toEqual({
      ok: false,
      refusal: 'shared-already',
    });
  });
});
