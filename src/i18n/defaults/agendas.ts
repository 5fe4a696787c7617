import type { DefaultAgendaItem } from '#domain/default-content.ts';
import { agendasOfT1 } from './agendas-t1.ts';
import { agendasOfT2 } from './agendas-t2.ts';
import { agendasOfT3 } from './agendas-t3.ts';
import { agendasOfT4 } from './agendas-t4.ts';

/** Default agendas by day, contiguous from 09:00 to 16:30; the customer may change them. */
export const agendas: Readonly<Record<string, readonly DefaultAgendaItem[]>> = {
  ...agendasOfT1,
  ...agendasOfT2,
  ...agendasOfT3,
  ...agendasOfT4,
};
