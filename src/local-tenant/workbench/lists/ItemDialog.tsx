import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatInstant } from '#i18n/format.ts';
import { LoadedView } from '../LoadedView.tsx';
import { DataTable } from '../tenant/DataTable.tsx';
import { graphAll } from '../tenant/local-tenant.ts';
import { useLoaded } from '../tenant/useLoaded.ts';
import { useLanguage, useWords } from '../words.tsx';
import { useWorkbench } from '../workbench.tsx';
import { changes, textOf, type ItemVersion, type ListItem } from './list-item.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  tag: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** One item as it lies in SharePoint: every column, its eTag, and how it came to be so. */
export function ItemDialog({
  path,
  item,
  onClose,
}: {
  path: string;
  item: ListItem;
  onClose: () => void;
}): ReactNode {
  const { lists: words, close } = useWords();
  const styles = useStyles();
  const { person } = useWorkbench();
  const [loaded, again] = useLoaded(`versions ${path} ${item.id} ${item.eTag}`, () =>
    graphAll<ItemVersion>(person.persona, `${path}/items/${item.id}/versions?$expand=fields`),
  );
  const fields = Object.entries(item.fields).filter(([name]) => !name.startsWith('@'));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.item(item.id)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.tag}>
              {words.eTag} {item.eTag}
            </Text>
            <DataTable
              label={words.item(item.id)}
              columns={[
                { key: 'name', title: words.field, cell: ([name]) => name },
                { key: 'value', title: words.value, cell: ([, value]) => textOf(value) },
              ]}
              rows={fields}
              keyOf={([name]) => name}
            />
            <Text as="h3" size={400} weight="semibold" className={styles.heading}>
              {words.versions}
            </Text>
            <LoadedView loaded={loaded} onAgain={again}>
              {(versions) => <Versions versions={versions} />}
            </LoadedView>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Newest first, as SharePoint lists them. */
function Versions({ versions }: { versions: readonly ItemVersion[] }): ReactNode {
  const { lists: words } = useWords();
  const styles = useStyles();
  const language = useLanguage();
  return (
    <ol className={styles.list} reversed>
      {versions.map((version, index) => (
        <li key={version.id}>
          <Text>
            {[
              words.version(version.id),
              formatInstant(version.lastModifiedDateTime, language),
              version.lastModifiedBy?.user?.displayName,
              changes(version, versions[index + 1]).join(', '),
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ol>
  );
}
