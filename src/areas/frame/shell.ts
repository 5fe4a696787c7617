/** The prerendered frame covers the page until the app has something of its own (scripts/lib/shell.mjs). */
const shell = (): HTMLElement | null => document.getElementById('shell');

export const hasShell = (): boolean => shell() !== null;

export const removeShell = (): void => shell()?.remove();
