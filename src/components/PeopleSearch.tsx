import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from './texts.tsx';

export type FoundPerson = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
};

const useStyles = makeStyles({
  search: { flex: '1 1 14rem', maxWidth: '26rem' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  guest: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalS,
  },
});

type PeopleSearchProps = {
  readonly search: (words: string) => Promise<readonly FoundPerson[]>;
  readonly onAdd: (person: FoundPerson) => void;
  readonly isMail: (words: string) => boolean;
  /** Somebody whom the directory does not know, by the address that was searched for. */
  readonly onAddMail: (mail: string) => void;
};

/**
 * Finds people in a directory by the beginning of a name or an address.
 * @param search rejects for somebody who may not search
 */
export function PeopleSearch({ search, onAdd, isMail, onAddMail }: PeopleSearchProps): ReactNode {
  const { setup } = useTexts();
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<readonly FoundPerson[] | 'refused' | null>(null);
  const find = async () => {
    try {
      setHits(await search(words));
    } catch {
      setHits('refused');
    }
  };
  return (
    <div>
      <div className={styles.row}>
        <Input
          type="search"
          className={styles.search}
          aria-label={setup.search}
          placeholder={setup.search}
          value={words}
          onChange={(_event, { value }) => setWords(value)}
        />
        <Button
          disabled={words.trim() === ''}
          onClick={() => {
            void find();
          }}
        >
          {setup.find}
        </Button>
      </div>
      <div className={styles.row} role="status">
        {hits === 'refused' ? <Text>{setup.guest}</Text> : null}
        {Array.isArray(hits) && hits.length === 0 ? <Text>{setup.noHits}</Text> : null}
        {Array.isArray(hits)
          ? hits.map((hit: FoundPerson) => (
              <Button key={hit.id} size="small" onClick={() => onAdd(hit)}>
                {setup.addPerson(hit.displayName)}
              </Button>
            ))
          : null}
      </div>
      {(hits === 'refused' || hits?.length === 0) && isMail(words) ? (
        <div className={styles.guest}>
          <Text>{setup.guestHint}</Text>
          <Button size="small" onClick={() => onAddMail(words.trim())}>
            {setup.addGuest(words.trim())}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
