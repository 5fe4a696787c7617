import { hashOf, parseAddress } from '#local-tenant/workbench/address.ts';

const otherwise = { theme: 'default', lang: 'sv' } as const;

describe('the address of the workbench', () => {
  it('says view, person, look and page', () => {
    const hash = '#calendar?persona=P01&theme=dark&width=320&lang=en&page=ground-rules%2FSR07';
    expect(parseAddress(hash, otherwise)).toEqual({
      view: 'calendar',
      persona: 'P01',
      theme: 'dark',
      width: '320',
      lang: 'en',
      place: '',
      page: 'ground-rules/SR07',
    });
  });

  it('is Teams in full width when it says nothing', () => {
    expect(parseAddress('', otherwise)).toMatchObject({ view: 'teams', width: 'full', lang: 'sv' });
  });

  it('shrugs at what does not exist', () => {
    const read = parseAddress('#excel?theme=purple&width=9&lang=fi', otherwise);
    expect(read).toMatchObject({ view: 'teams', theme: 'default', width: 'full', lang: 'sv' });
  });

  it('survives being written and read', () => {
    const hash = '#lists?persona=K01&theme=contrast&lang=sv&width=450&place=19%3Aabc';
    expect(hashOf(parseAddress(hash, otherwise))).toBe(
      '#lists?persona=K01&theme=contrast&lang=sv&width=450&place=19%3Aabc',
    );
  });
});
