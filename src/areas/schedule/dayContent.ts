import type { DefaultAgendaItem } from '#domain/default-content.ts';
import type { AgendaItem, Occasion } from '#domain/occasion.ts';
import type { AgendaEntry, ProgrammeTemplate } from '#domain/programme.ts';
import { invitationText } from '#domain/schedule/invitation-html.ts';
import type { Language } from '#i18n/language.ts';

export type DayContent = {
  readonly subject: string;
  readonly agenda: readonly AgendaItem[];
  /** Plain text of the invitation. */
  readonly body: string;
};

export type DayContentOf = (occasion: Occasion, dayNumber: number) => DayContent;

/**
 * Subject, agenda and invitation of a day: the programme's own agenda, else the default content. An occasion that has none, because the customer
 * has more of them than the template, is named by itself and has an open agenda.
 */
export async function loadDayContent(
  language: Language,
  consultantName: string,
  template: ProgrammeTemplate | null,
): Promise<DayContentOf> {
  const [{ agendas }, { invitations, invitationFooter, invitationProgramme }] = await Promise.all([
    import('#i18n/defaults/agendas.ts'),
    import('#i18n/defaults/invitations.ts'),
  ]);
  const own = (items: readonly DefaultAgendaItem[]): readonly AgendaEntry[] =>
    items.map(({ title, method, ...item }) => ({
      ...item,
      title: title[language],
      method: method[language],
    }));
  return (occasion, dayNumber) => {
    const dayId = `${occasion.id}D${dayNumber}`;
    const key = `T${occasion.number}D${dayNumber}`;
    const invitation = invitations[key];
    const footer = invitationFooter[language]
      .replace('{plats}', occasion.place)
      .replace('{lank}', 'Samspel')
      .replace('{konsult}', consultantName);
    const agenda = template?.agendas[key] ?? own(agendas[key] ?? []);
    return {
      subject: invitation?.subject[language] ?? `${occasion.title} (${dayNumber})`,
      body: invitationText({
        ...{ preparation: invitation?.body[language], agenda, practical: footer },
        heading: invitationProgramme[language],
      }),
      agenda: agenda.map((item, index) => ({
        id: `${dayId}-${String(index + 1).padStart(2, '0')}`,
        ...item,
      })),
    };
  };
}
