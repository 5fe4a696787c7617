import { Badge, Button, Link, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LoadedView } from '../LoadedView.tsx';
import { useLanguage, useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { DataTable, type Column } from './DataTable.tsx';
import { local } from './local-tenant.ts';
import { Page } from './Page.tsx';
import { useEvery } from './useEvery.ts';
import { useLoaded } from './useLoaded.ts';

type Recorded = {
  readonly id: number;
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly persona: string | null;
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly units: number;
  readonly faults: readonly string[];
};

const loadTraffic = async (): Promise<readonly Recorded[]> =>
  (await local<{ readonly value: readonly Recorded[] }>('/requests')).value;

const shownAtMost = 200;

/** Every request to Graph, newest first, with what it cost. */
export function TrafficView(): ReactNode {
  const { traffic: words, trouble } = useWords();
  const language = useLanguage();
  const { demonstration } = useWorkbench();
  const [loaded, again] = useLoaded(`traffic ${demonstration.stage}`, loadTraffic);
  useEvery(2_000, again);
  const time = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    timeStyle: 'medium',
  });
  const kinds: Readonly<Record<string, string>> = trouble.kinds;
  const columns: readonly Column<Recorded>[] = [
    { key: 'when', title: words.when, cell: ({ startedAt }) => time.format(startedAt) },
    { key: 'who', title: words.who, cell: ({ persona }) => persona ?? '' },
    {
      key: 'what',
      title: words.what,
      cell: ({ method, url, faults }) => (
        <>
          {`${method} ${pathOf(url)} `}
          {faults.map((fault) => (
            <Badge key={fault} appearance="tint" color="warning">
              {words.fault(kinds[fault] ?? fault)}
            </Badge>
          ))}
        </>
      ),
    },
    { key: 'status', title: words.status, cell: ({ status }) => status ?? '–' },
    { key: 'units', title: words.units, cell: ({ units }) => units },
    {
      key: 'ms',
      title: words.milliseconds,
      cell: ({ milliseconds }) => Math.round(milliseconds * 10) / 10,
    },
  ];
  const clear = (): void => void local('/requests', 'DELETE').then(again);
  const tools = (
    <>
      <Link href="/local/requests?format=har" download="samspel.har">
        {words.har}
      </Link>
      <Button onClick={clear}>{words.clear}</Button>
    </>
  );
  return (
    <Page heading={words.heading} tools={tools}>
      <Text>{words.explain}</Text>
      <LoadedView loaded={loaded} onAgain={again}>
        {(all) =>
          all.length === 0 ? (
            <Text>{words.empty}</Text>
          ) : (
            <>
              <Text>
                {words.sum(
                  all.length,
                  all.reduce((sum, { units }) => sum + units, 0),
                )}
              </Text>
              <DataTable
                label={words.heading}
                columns={columns}
                rows={all.toReversed().slice(0, shownAtMost)}
                keyOf={({ id }) => String(id)}
              />
            </>
          )
        }
      </LoadedView>
    </Page>
  );
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${decodeURIComponent(pathname).replace('/v1.0', '')}${decodeURIComponent(search)}`;
}
