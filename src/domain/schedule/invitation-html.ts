import type { AgendaEntry } from '../programme.ts';

/**
 * SC-invitation. What an invitation to a day says: what to prepare, the programme of the day hour by hour, then
 * place and practical matters. A part that there is nothing to say in is left out.
 */
export const invitationText = ({
  preparation,
  heading,
  agenda,
  practical,
}: {
  readonly preparation: string | undefined;
  /** Over the programme. */
  readonly heading: string;
  readonly agenda: readonly Pick<AgendaEntry, 'start' | 'end' | 'title'>[];
  readonly practical: string;
}): string => {
  const hours = agenda.map(({ start, end, title }) => `${start}–${end} ${title}`);
  const programme = hours.length === 0 ? undefined : [heading, ...hours].join('\n');
  return [preparation, programme, practical].filter((part) => part !== undefined).join('\n\n');
};

/** Plain text as the HTML of an invitation, empty lines between paragraphs: nothing in it can become markup. */
export const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
