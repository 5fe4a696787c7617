import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageTheme } from '#host/page.ts';
import { App, type AppProps } from './App.tsx';

/**
 * Puts the app on the page. The address may carry `locale` and `theme`, which Teams fills in, so that the first
 * paint is right before the host has answered.
 */
export function mount(app: Omit<AppProps, 'first'>): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id root');
  const locale = new URLSearchParams(window.location.search).get('locale') ?? 'sv';
  createRoot(root).render(
    <StrictMode>
      <App {...app} first={{ theme: pageTheme(window).current(), locale }} />
    </StrictMode>,
  );
}
