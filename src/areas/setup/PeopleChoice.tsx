import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { PeopleSearch, type FoundPerson } from '#components/PeopleSearch.tsx';
import { useTexts } from '#components/texts.tsx';
import type { Role } from '#domain/participant.ts';
import { guestByMail, type ChosenPerson } from '#domain/programme-start.ts';
import type { ProgrammeStart } from '#state/programme-start.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const offered = [
  'consultant',
  'commissioner',
  'chair',
  'member',
  'unitManager',
  'coordinator',
  'registrar',
] as const satisfies readonly Role[];

const chosen = ({ id, displayName, mail, jobTitle }: FoundPerson): ChosenPerson => ({
  entraId: id,
  displayName,
  mail,
  title: jobTitle ?? '',
  roles: [],
});

/** An account, or the address of a guest who has none yet. */
const keyOf = ({ entraId, mail }: ChosenPerson): string => entraId ?? mail ?? '';

type PeopleChoiceProps = {
  readonly start: ProgrammeStart;
  readonly people: readonly ChosenPerson[];
  readonly onChange: (people: readonly ChosenPerson[]) => void;
};

/** The team's members and others found by search, each with roles. Who has none takes no part. */
export function PeopleChoice({ start, people, onChange }: PeopleChoiceProps): ReactNode {
  const { setup } = useTexts();
  const styles = useStyles();
  const [asked, setAsked] = useState<'waiting' | 'read' | 'failed'>('waiting');
  useEffect(() => {
    let current = true;
    start.members().then(
      (members) => {
        if (!current) return;
        onChange(members.map(chosen));
        setAsked('read');
      },
      () => current && setAsked('failed'),
    );
    return () => {
      current = false;
    };
    // Asked once per team: the list is the form's own from then on.
  }, [start, onChange]);
  const add = (person: ChosenPerson | null) => {
    if (person === null || people.some((each) => keyOf(each) === keyOf(person))) return;
    onChange([...people, person]);
  };
  return (
    <Section title={setup.people} hint={setup.peopleHint}>
      {asked !== 'waiting' && people.length === 0 ? <Text>{setup.noPeople}</Text> : null}
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonRoles
            key={keyOf(person)}
            person={person}
            onChange={(next) =>
              onChange(people.map((each) => (keyOf(each) === keyOf(next) ? next : each)))
            }
          />
        ))}
      </ul>
      <PeopleSearch
        search={(words) => start.search(words)}
        onAdd={(found) => add(chosen(found))}
        isMail={(words) => guestByMail(words) !== null}
        onAddMail={(mail) => add(guestByMail(mail))}
      />
    </Section>
  );
}

function PersonRoles({
  person,
  onChange,
}: {
  person: ChosenPerson;
  onChange: (person: ChosenPerson) => void;
}): ReactNode {
  const { roles: words } = useTexts();
  const styles = useStyles();
  return (
    <li className={styles.person}>
      <Text weight="semibold">{person.displayName}</Text>
      {person.entraId === null ? <Text size={200}> {person.mail}</Text> : null}
      <div className={styles.row} role="group" aria-label={person.displayName}>
        {offered.map((role) => (
          <Checkbox
            key={role}
            label={words[role]}
            checked={person.roles.includes(role)}
            onChange={(_event, { checked }) =>
              onChange({
                ...person,
                roles:
                  checked === true
                    ? [...person.roles, role]
                    : person.roles.filter((each) => each !== role),
              })
            }
          />
        ))}
      </div>
    </li>
  );
}
