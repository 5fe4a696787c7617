import { launchBrowser } from './launch.ts';

describe('the browser the tests use', () => {
  it('draws text with a height and keeps data in IndexedDB', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.route('http://samspel.test/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Grundregler</p>' }),
      );
      await page.goto('http://samspel.test/');
      const box = await page.getByText('Grundregler').boundingBox();
      expect(box?.height).toBeGreaterThan(10);
      const version = await page.evaluate(
        () =>
          new Promise<number>((done, fail) => {
            const opening = indexedDB.open('trial', 3);
            opening.onsuccess = () => done(opening.result.version);
            opening.onerror = () => fail(opening.error);
          }),
      );
      expect(version).toBe(3);
    } finally {
      await browser.close();
    }
  }, 30_000);

  it('knows Swedish dates', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const text = await page.evaluate(() =>
        new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' }).format(0),
      );
      expect(text).toBe('1 januari 1970');
    } finally {
      await browser.close();
    }
  }, 30_000);
});
