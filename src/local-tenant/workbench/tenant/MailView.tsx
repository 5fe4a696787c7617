import { Switch, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatInstant } from '#i18n/format.ts';
import { LoadedView } from '../LoadedView.tsx';
import { useLanguage, useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { DataTable, type Column } from './DataTable.tsx';
import { local } from './local-tenant.ts';
import { Page } from './Page.tsx';
import { useEvery } from './useEvery.ts';
import { useLoaded } from './useLoaded.ts';

type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'invitation' | 'update' | 'cancellation' | 'response' | 'sharing';
  readonly subject: string;
  readonly comment: string;
};

const loadMail = async (): Promise<readonly Mail[]> =>
  (await local<{ readonly value: readonly Mail[] }>('/mail')).value;

/** What Outlook would have sent, to everybody or to the signed-in person. */
export function MailView(): ReactNode {
  const { mail: words } = useWords();
  const language = useLanguage();
  const { person, personas, demonstration } = useWorkbench();
  const [onlyMine, setOnlyMine] = useState(true);
  const [loaded, again] = useLoaded(`mail ${demonstration.stage}`, loadMail);
  useEvery(5_000, again);
  const nameOf = (address: string): string =>
    personas.find(({ mail }) => mail.toLowerCase() === address.toLowerCase())?.name ?? address;
  const columns: readonly Column<Mail>[] = [
    { key: 'at', title: words.when, cell: ({ at }) => formatInstant(at, language) },
    { key: 'kind', title: words.kind, cell: ({ kind }) => words.kinds[kind] },
    { key: 'from', title: words.from, cell: ({ from }) => nameOf(from) },
    { key: 'to', title: words.to, cell: ({ to }) => nameOf(to) },
    {
      key: 'subject',
      title: words.subject,
      cell: ({ subject, comment }) => (comment === '' ? subject : `${subject}: ${comment}`),
    },
  ];
  const mine = (all: readonly Mail[]): readonly Mail[] =>
    all
      .filter(({ to }) => !onlyMine || to.toLowerCase() === person.mail.toLowerCase())
      .toSorted((one, other) => other.at.localeCompare(one.at))
      .slice(0, 300);
  const only = (
    <Switch
      label={words.only(person.name)}
      checked={onlyMine}
      onChange={(_event, { checked }) => setOnlyMine(checked)}
    />
  );
  return (
    <Page heading={words.heading} tools={only}>
      <LoadedView loaded={loaded} onAgain={again}>
        {(all) =>
          mine(all).length === 0 ? (
            <Text>{words.empty}</Text>
          ) : (
            <DataTable
              label={words.heading}
              columns={columns}
              rows={mine(all)}
              keyOf={({ id }) => id}
            />
          )
        }
      </LoadedView>
    </Page>
  );
}
