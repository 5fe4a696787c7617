export type OutlookEvent = {
  readonly id: string;
  readonly subject: string;
  readonly start: { readonly dateTime: string };
  readonly responseStatus: { readonly response: string };
};

/** The zone in which the product books. */
export const zone = 'W. Europe Standard Time';

export const dateOf = (event: OutlookEvent | undefined): string =>
  event?.start.dateTime.slice(0, 10) ?? '';

export const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Somebody in Outlook: Graph, asked as that person. @param url where the workbench is */
export async function outlookOf(url: string, persona: string) {
  const token = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}/v1.0${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${bearer}`,
        'Content-Type': 'application/json',
        Prefer: `IdType="ImmutableId", outlook.timezone="${zone}"`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.status === 202 || answer.status === 204 ? null : await answer.json();
  };
  /** Of the year 2027. @param subject how the subject starts */
  const events = async (subject: string): Promise<readonly OutlookEvent[]> => {
    const { value } = (await call(
      'GET',
      '/me/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-12-31T00:00:00Z&$top=999',
    )) as { value: OutlookEvent[] };
    return value.filter((event) => event.subject.startsWith(subject));
  };
  return { call, events, days: () => events('Träff ') };
}
