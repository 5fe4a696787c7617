import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageTheme } from '#host/page.ts';
import { App, type AppProps } from './App.tsx';

/**
 * Puts the app on the page. Theme and language are those the page was drawn in before any script came
 * (scripts/lib/shell.mjs), so that nothing is drawn again before the host has answered.
 */
export function mount(app: Omit<AppProps, 'first'>): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id root');
  const { lang: locale } = document.documentElement;
  createRoot(root).render(
    <StrictMode>
      <App {...app} first={{ theme: pageTheme(window).current(), locale }} />
    </StrictMode>,
  );
}
