import { useSpeech } from '#components/texts.tsx';
import { paneTexts, type PaneTexts } from '#i18n/pane.ts';

export const usePaneTexts = (): PaneTexts => paneTexts[useSpeech().language];
