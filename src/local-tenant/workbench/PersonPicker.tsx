import { Avatar, Dropdown, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WorkbenchTexts } from '#i18n/workbench.ts';
import { go } from './address.ts';
import type { Persona } from './tenant/local-tenant.ts';
import { useWords } from './words.tsx';
import { useWorkbench } from './workbench.tsx';

const useStyles = makeStyles({
  listbox: { maxHeight: '70vh', minWidth: 'min(420px, calc(100vw - 16px))' },
  option: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'start' },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0, textWrap: 'wrap' },
  chosen: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who one is in the test environment, with what each person may see. */
export function PersonPicker({ className }: { className: string }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { personas, person } = useWorkbench();
  return (
    <Dropdown
      className={className}
      listbox={{ className: styles.listbox }}
      positioning="below-end"
      aria-label={words.person.label}
      value={person.name}
      button={{
        children: (
          <span className={styles.chosen}>
            {person.name}, {person.jobTitle}
          </span>
        ),
      }}
      selectedOptions={[person.persona]}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) go({ persona: optionValue, page: '' });
      }}
    >
      {personas.map((each) => (
        <Option key={each.persona} value={each.persona} text={each.name}>
          <span className={styles.option}>
            <Avatar name={each.name} color="colorful" size={32} aria-hidden />
            <span className={styles.lines}>
              <Text weight="semibold">{each.name}</Text>
              <Text size={200}>{titleOf(each, words)}</Text>
              <Text size={200} className={styles.quiet}>
                {seen(each, words)}
              </Text>
            </span>
          </span>
        </Option>
      ))}
    </Dropdown>
  );
}

const titleOf = ({ jobTitle, userType }: Persona, words: WorkbenchTexts): string =>
  userType === 'Guest' ? `${jobTitle} (${words.person.guest})` : jobTitle;

function seen({ sites, hasMailbox }: Persona, { person }: WorkbenchTexts): string {
  const names = sites.map(({ displayName, role }) => person.site(displayName, person.roles[role]));
  const rights = names.length === 0 ? person.seesNothing : person.sees(names.join(', '));
  return hasMailbox ? rights : `${rights}. ${person.noMailbox}`;
}
