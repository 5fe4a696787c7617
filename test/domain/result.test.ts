import { accepted, refused } from '#domain/result.ts';

describe('a result', () => {
  it('carries either a value or a reason', () => {
    expect([accepted(1), refused('stance-missing')]).toEqual([
      { ok: true, value: 1 },
      { ok: false, refusal: 'stance-missing' },
    ]);
  });
});
