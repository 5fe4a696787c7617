import { at } from '#graph/address.ts';
import { objectOr, textOrNull, type Graph } from '#graph/client.ts';
import type { AllRecords } from './ekby-records.ts';
import { siteIds } from './definition.ts';

const fileName = 'Till beställaren.txt';
const scopes = ['Files.ReadWrite.All'];

/**
 * What the client may read of the group room: programme, dates, expected results and the client's own feedback.
 * The client is no member of the team and SharePoint cannot open a single item of a list to one person, but a
 * file it can (docs/decisions/0012-the-client-reads-a-file.md).
 */
export async function shareWithClient(graph: Graph, records: AllRecords): Promise<void> {
  const client = records.participants.find(({ roles }) => roles.includes('commissioner'));
  const text = clientText(records);
  if (client?.mail === undefined || client.mail === null || text === null) return;
  const what = 'writing the file for the client';
  const { body } = await graph.call({
    what,
    method: 'PUT',
    path: at`/sites/${siteIds.groupRoom}/drive/root:/${fileName}:/content`,
    scopes,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: new Blob([text], { type: 'text/plain; charset=utf-8' }),
  });
  const { id, parentReference } = objectOr(body);
  const driveId = textOrNull(objectOr(parentReference)['driveId']);
  if (typeof id !== 'string' || driveId === null) throw new Error(`${what} gave no file`);
  await graph.call({
    what: 'sharing the file with the client',
    method: 'POST',
    path: at`/drives/${driveId}/items/${id}/invite`,
    scopes,
    body: {
      recipients: [{ email: client.mail }],
      roles: ['read'],
      requireSignIn: true,
      sendInvitation: true,
    },
  });
}

/** Plain text, because it must open everywhere; null before there is a programme. */
function clientText(records: AllRecords): string | null {
  const [programme] = records.programmes;
  if (programme === undefined) return null;
  const feedback = records.feedbacks.find(
    ({ audience, status }) => audience === 'commissioner' && status !== 'draft',
  );
  return [
    [programme.title, `${programme.municipality}, ${programme.department}`],
    [
      'Förväntade resultat',
      ...records.expectedResults.map(
        ({ title, indicator, unit, baseline, target, values }) =>
          `– ${title}. ${indicator}: från ${baseline} till ${target} ${unit}, senast ${values.at(-1)?.value ?? baseline} ${unit}.`,
      ),
    ],
    ...(records.occasionDays.length === 0
      ? []
      : [['Träffar', ...records.occasionDays.map(({ date, subject }) => `– ${date} ${subject}`)]]),
    ...(feedback === undefined
      ? []
      : [
          [
            `Återkoppling ${feedback.date ?? ''}`,
            feedback.summary,
            ...feedback.findingIds.flatMap((id) => {
              const finding = records.findings.find((each) => each.id === id);
              return finding === undefined ? [] : [`– ${finding.text}`];
            }),
          ],
        ]),
  ]
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}
