import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatInstant } from '#i18n/format.ts';
import { LoadedView } from '../LoadedView.tsx';
import { DataTable, type Column } from '../tenant/DataTable.tsx';
import { graphAll } from '../tenant/local-tenant.ts';
import { Page } from '../tenant/Page.tsx';
import { useLoaded } from '../tenant/useLoaded.ts';
import { useLanguage, useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { textOf, type ListItem } from './list-item.ts';

type SharePointList = {
  readonly id: string;
  readonly displayName: string;
  readonly list?: { readonly template?: string };
};
type ColumnDefinition = {
  readonly name: string;
  readonly displayName: string;
  readonly hidden?: boolean;
};

const useStyles = makeStyles({
  choose: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  control: { minWidth: 0, width: '100%' },
  long: { width: '220px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  tag: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/** The lists of the sites that this person can open, read through Graph as this person. */
export function ListsView(): ReactNode {
  const { lists: words } = useWords();
  const styles = useStyles();
  const { person } = useWorkbench();
  const [chosen, setChosen] = useState('');
  const site = person.sites.find(({ id }) => id === chosen) ?? person.sites[0];
  return (
    <Page heading={words.heading}>
      {site === undefined ? (
        <Text>{words.noSites(person.name)}</Text>
      ) : (
        <Lists key={`${person.persona} ${site.id}`} siteId={site.id}>
          <Field label={words.site}>
            <Select
              className={styles.control}
              value={site.id}
              onChange={(_event, { value }) => setChosen(value)}
            >
              {person.sites.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </Select>
          </Field>
        </Lists>
      )}
    </Page>
  );
}

function Lists({ siteId, children }: { siteId: string; children: ReactNode }): ReactNode {
  const { lists: words } = useWords();
  const styles = useStyles();
  const { person, demonstration } = useWorkbench();
  const key = `lists ${demonstration.stage} ${person.persona} ${siteId}`;
  const [loaded, again] = useLoaded(key, () =>
    graphAll<SharePointList>(person.persona, `/sites/${siteId}/lists`),
  );
  const [chosen, setChosen] = useState('');
  return (
    <LoadedView loaded={loaded} onAgain={again}>
      {(all) => {
        const shown = all.filter(({ list }) => list?.template === 'genericList');
        const current = shown.find(({ id }) => id === chosen) ?? shown[0];
        return (
          <>
            <div className={styles.choose}>
              {children}
              <Field label={words.list}>
                <Select
                  value={current?.id ?? ''}
                  onChange={(_event, { value }) => setChosen(value)}
                >
                  {shown.map(({ id, displayName }) => (
                    <option key={id} value={id}>
                      {displayName}
                    </option>
                  ))}
                </Select>
              </Field>
            </div>
            {current === undefined ? (
              <Text>{words.noLists}</Text>
            ) : (
              <Items key={current.id} path={`/sites/${siteId}/lists/${current.id}`} />
            )}
          </>
        );
      }}
    </LoadedView>
  );
}

type Content = {
  readonly items: readonly ListItem[];
  readonly columns: readonly ColumnDefinition[];
};

/** Columns of every SharePoint list that say nothing here. */
const usual = new Set([
  'ContentType',
  'Attachments',
  'Edit',
  'LinkTitle',
  'LinkTitleNoMenu',
  'DocIcon',
]);
const own = new Set(['ID', 'Author', 'Editor', 'Created', 'Modified', '_UIVersionString']);

function Items({ path }: { path: string }): ReactNode {
  const { lists: words } = useWords();
  const styles = useStyles();
  const language = useLanguage();
  const { person } = useWorkbench();
  const [open, setOpen] = useState<ListItem | null>(null);
  const [loaded, again] = useLoaded(
    `items ${person.persona} ${path}`,
    async (): Promise<Content> => {
      const [items, columns] = await Promise.all([
        graphAll<ListItem>(person.persona, `${path}/items?$expand=fields&$top=200`, { most: 400 }),
        graphAll<ColumnDefinition>(person.persona, `${path}/columns`),
      ]);
      return { items, columns };
    },
  );
  const columnsOf = ({ columns }: Content): readonly Column<ListItem>[] => [
    {
      key: 'id',
      title: words.id,
      cell: (item) => (
        <Button size="small" aria-label={words.open(item.id)} onClick={() => setOpen(item)}>
          {item.id}
        </Button>
      ),
    },
    ...columns
      .filter(({ name, hidden }) => hidden !== true && !usual.has(name) && !own.has(name))
      .map(({ name, displayName }) => ({
        key: name,
        title: displayName,
        cell: ({ fields }: ListItem) => <Value text={textOf(fields[name])} />,
      })),
    {
      key: 'modified',
      title: words.modified,
      cell: ({ lastModifiedDateTime: at }) => formatInstant(at, language),
    },
    {
      key: 'by',
      title: words.by,
      cell: ({ lastModifiedBy }) => lastModifiedBy?.user?.displayName ?? '',
    },
    {
      key: 'eTag',
      title: words.eTag,
      cell: ({ eTag }) => <span className={styles.tag}>{eTag.slice(-6).replaceAll('"', '')}</span>,
    },
  ];
  return (
    <LoadedView loaded={loaded} onAgain={again}>
      {(content) => (
        <>
          <Text className={styles.quiet}>{words.items(content.items.length)}</Text>
          {content.items.length === 0 ? (
            <Text>{words.empty}</Text>
          ) : (
            <DataTable
              label={words.list}
              columns={columnsOf(content)}
              rows={content.items}
              keyOf={({ id }) => id}
            />
          )}
          {open !== null && <ItemDialog path={path} item={open} onClose={() => setOpen(null)} />}
        </>
      )}
    </LoadedView>
  );
}

/** Long texts get a column that is wide enough to read. */
function Value({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  return <div className={text.length > 24 ? styles.long : undefined}>{shortened(text)}</div>;
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)} …` : text);
