/** @jest-environment jsdom */
import { readConfig } from '#host/config.ts';

const page = (block: string): Document => {
  document.body.innerHTML = `<script type="application/json" id="samspel-config">${block}</script>`;
  return document;
};

const config = {
  clientId: '11111111-2222-4333-8444-555555555555',
  authority: 'https://login.microsoftonline.com/organizations',
  origins: {},
  build: 'abc',
};

describe('the configuration of a page', () => {
  it('is what stands in its block', () => {
    expect(readConfig(page(JSON.stringify(config)))).toEqual(config);
  });

  it('may say where requests really go', () => {
    const origins = { 'https://graph.microsoft.com': 'http://127.0.0.1:3000' };
    expect(readConfig(page(JSON.stringify({ ...config, origins }))).origins).toEqual(origins);
  });

  it.each([
    ['an empty block, as built and not served', '{}', /clientId/],
    ['an authority that is no address', JSON.stringify({ ...config, authority: 'x' }), /URL/],
    ['what is not JSON', '{', /JSON/],
  ])('refuses %s and says why', (_what, block, reason) => {
    expect(() => readConfig(page(block))).toThrow(reason);
  });

  it('says that a page without a block was never packaged', () => {
    document.body.innerHTML = '';
    expect(() => readConfig(document)).toThrow('the page has no samspel-config block');
  });
});
