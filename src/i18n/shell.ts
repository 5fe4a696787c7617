/**
 * What stands on the page before any script has run (scripts/lib/shell.mjs): both languages lie in the one HTML
 * file, and the page shows the one it is asked for. Imports nothing, because the build reads it alone.
 */
export const shellTexts = {
  sv: {
    title: 'Samspel',
    waiting: 'Hämtar uppdraget …',
    promise:
      'Här samlas det gruppen har sagt, kommit överens om och beslutat. Allt ligger i er egen kommuns Microsoft 365.',
    needsScript: 'Samspel behöver JavaScript. Slå på det i webbläsaren och öppna sidan igen.',
  },
  en: {
    title: 'Samspel',
    waiting: 'Fetching the programme …',
    promise:
      'This is where what the group has said, agreed and decided comes together. All of it lies in your own municipality’s Microsoft 365.',
    needsScript: 'Samspel needs JavaScript. Turn it on in the browser and open the page again.',
  },
} as const;
