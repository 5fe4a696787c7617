import { Badge, Button, Checkbox, Field, Select, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { PeopleSearch, type FoundPerson } from '#components/PeopleSearch.tsx';
import { useSpeech } from '#components/texts.tsx';
import {
  joinProgramme,
  leaveGroup,
  namedByRoles,
  withRoles,
  type RolesRefusal,
} from '#domain/membership.ts';
import { hasRole, roles, type Participant, type Role } from '#domain/participant.ts';
import type { Programme } from '#domain/programme.ts';
import { guestByMail, type ChosenPerson } from '#domain/programme-start.ts';
import { formatDay } from '#i18n/format.ts';
import { planningTexts } from '#i18n/planning.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';
import { TextField, useFormStyles } from './fields.tsx';

/** Everybody in the programme, with roles, unit and time in the group. */
export function PeopleView({ programme }: { programme: Programme }): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language].people;
  const tabs = planningTexts[language].tabs;
  const styles = useFormStyles();
  const people = [...useRecords('participants').values()].sort((a, b) =>
    a.displayName.localeCompare(b.displayName, 'sv'),
  );
  return (
    <>
      <Section title={tabs.people} hint={texts.hint}>
        <ul className={styles.list}>
          {people.map((person) => (
            <Person key={person.id} person={person} people={people} programme={programme} />
          ))}
        </ul>
      </Section>
      <AddPerson people={people} programme={programme} />
    </>
  );
}

type PersonProps = {
  readonly person: Participant;
  readonly people: readonly Participant[];
  readonly programme: Programme;
};

function Person(props: PersonProps): ReactNode {
  const { person } = props;
  const { language, texts: all } = useSpeech();
  const texts = planningTexts[language].people;
  const styles = useFormStyles();
  const units = useRecords('units');
  // Somebody who has just been added has no roles yet: that is what has to be chosen.
  const [open, setOpen] = useState(person.roles.length === 0);
  const unit = units.get(person.unitId ?? '')?.name ?? '';
  // Most titles say the unit already: "Enhetschef Hemtjänst Norr".
  const inTitle = person.title.toLowerCase().includes(unit.toLowerCase());
  const about = [person.title, inTitle ? '' : unit].filter(Boolean);
  return (
    <li className={styles.card} aria-label={person.displayName}>
      <div className={styles.head}>
        <span className={styles.words}>
          <span className={styles.row}>
            <Text as="h3" weight="semibold" className={styles.heading}>
              {person.displayName}
            </Text>
            {person.newMember ? <Badge color="informative">{texts.newMember}</Badge> : null}
            {person.external ? <Badge appearance="outline">{texts.outside}</Badge> : null}
          </span>
          <Text>{about.join(', ')}</Text>
          <Text size={200} className={styles.calm}>
            {person.roles.map((role) => all.roles[role]).join(' · ')}
          </Text>
        </span>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`${texts.change}: ${person.displayName}`}
          onClick={() => setOpen(!open)}
        >
          {texts.change}
        </Button>
      </div>
      {open ? <PersonFields {...props} /> : null}
    </li>
  );
}

function PersonFields({ person, people, programme }: PersonProps): ReactNode {
  const { language, texts: all } = useSpeech();
  const texts = planningTexts[language].people;
  const styles = useFormStyles();
  const { store } = useSession();
  const units = [...useRecords('units').values()];
  const [refusal, setRefusal] = useState<RolesRefusal | null>(null);
  const save = (change: Partial<Participant>) =>
    store.save('participants', { ...person, ...change });
  const setRoles = (next: readonly Role[]) => {
    const changed = withRoles(person, next, people);
    setRefusal(changed.ok ? null : changed.refusal);
    if (!changed.ok) return;
    store.save('participants', changed.value);
    const everybody = people.map((one) => (one.id === person.id ? changed.value : one));
    store.save('programmes', namedByRoles(programme, everybody));
  };
  return (
    <>
      <Text size={200} className={styles.calm}>
        {person.mail}
      </Text>
      {person.entraId === null && person.mail !== null ? (
        <FetchAccount person={person} mail={person.mail} />
      ) : null}
      <div role="group" aria-label={texts.roles(person.displayName)} className={styles.row}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={all.roles[role]}
            checked={person.roles.includes(role)}
            onChange={(_event, { checked }) =>
              setRoles(
                checked === true
                  ? [...person.roles, role]
                  : person.roles.filter((one) => one !== role),
              )
            }
          />
        ))}
      </div>
      {refusal === null ? null : <Text role="alert">{texts.refusal[refusal]}</Text>}
      <div className={styles.pair}>
        <TextField label={texts.job} value={person.title} onChange={(title) => save({ title })} />
        <Field label={texts.unit}>
          <Select
            value={person.unitId ?? ''}
            onChange={(_event, { value }) => save({ unitId: value === '' ? null : value })}
          >
            <option value="">{texts.noUnit}</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {hasRole(person, 'member') ? <TimeInGroup person={person} /> : null}
    </>
  );
}

/** For somebody known by an address only: looks for the account that the team's invitation has made. */
function FetchAccount({ person, mail }: { person: Participant; mail: string }): ReactNode {
  const texts = planningTexts[useSpeech().language].people;
  const styles = useFormStyles();
  const { store, start } = useSession();
  const rights = useRights();
  const [state, setState] = useState<'idle' | 'busy' | 'none' | 'failed'>('idle');
  if (start === null || !(rights.planDays || rights.leadFlow))
    return <Text>{texts.noAccount}</Text>;
  const fetchIt = async () => {
    setState('busy');
    try {
      const account = await start.accountOf(mail);
      if (account === null) return setState('none');
      const { id: entraId, displayName } = account;
      store.save('participants', { ...person, entraId, displayName });
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.row}>
      <Text>{texts.noAccount}</Text>
      <Button
        size="small"
        disabledFocusable={state === 'busy'}
        aria-label={texts.fetchAccountOf(person.displayName)}
        onClick={() => {
          void fetchIt();
        }}
      >
        {texts.fetchAccount}
      </Button>
      <Text role="status">
        {state === 'none' || state === 'failed' ? texts.account[state] : ''}
      </Text>
    </div>
  );
}

function TimeInGroup({ person }: { person: Participant }): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language].people;
  const styles = useFormStyles();
  const { store } = useSession();
  const today = useToday();
  const { memberFrom, memberTo, displayName } = person;
  return (
    <div className={styles.row}>
      {memberFrom === null ? null : <Text>{texts.from(formatDay(memberFrom, language))}</Text>}
      {memberTo === null ? (
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.leaveLabel(displayName)}
          onClick={() => store.save('participants', leaveGroup(person, today))}
        >
          {texts.leave}
        </Button>
      ) : (
        <>
          <Text>{texts.to(formatDay(memberTo, language))}</Text>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => store.save('participants', { ...person, memberTo: null })}
          >
            {texts.comeBack}
          </Button>
        </>
      )}
    </div>
  );
}

function AddPerson({
  people,
  programme,
}: {
  people: readonly Participant[];
  programme: Programme;
}): ReactNode {
  const texts = planningTexts[useSpeech().language].people;
  const rights = useRights();
  const { store, start } = useSession();
  const me = useMe();
  const today = useToday();
  const instant = useInstant();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  if (me === undefined || start === null || !(rights.planDays || rights.leadFlow)) return null;
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const add = (person: ChosenPerson) => {
    const { displayName, entraId, mail } = person;
    const isTheSame = (one: Participant) =>
      entraId === null ? one.mail?.toLowerCase() === mail : one.entraId === entraId;
    if (people.some(isTheSame)) return say(texts.already(displayName));
    const born = {
      ...{ id: `P-${crypto.randomUUID()}`, programmeId: programme.id },
      ...{ createdAt: instant(), createdBy: me.id },
    };
    store.save('participants', joinProgramme(person, people, programme, born, today));
    say(texts.added(displayName));
  };
  return (
    <Section title={texts.add} hint={texts.addHint}>
      <PeopleSearch
        search={(words) => start.search(words)}
        onAdd={({ id: entraId, displayName, mail, jobTitle }: FoundPerson) =>
          add({ entraId, displayName, mail, title: jobTitle ?? '', roles: [] })
        }
        isMail={(words) => guestByMail(words) !== null}
        onAddMail={(words) => {
          const guest = guestByMail(words);
          if (guest !== null) add(guest);
        }}
      />
      <Text>{said}</Text>
    </Section>
  );
}
