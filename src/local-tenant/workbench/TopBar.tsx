import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { themeNames } from '#host/host.ts';
import { formatInstant } from '#i18n/format.ts';
import { languages } from '#i18n/language.ts';
import { go, hashOf, useAddress, viewNames, widths, type Address } from './address.ts';
import { PersonPicker } from './PersonPicker.tsx';
import type { StageWish } from './tenant/stage-change.ts';
import { useLanguage, useWords } from './words.tsx';
import { useWorkbench } from './workbench.tsx';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-60px',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { top: tokens.spacingVerticalXS },
  },
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalS },
  },
  brand: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  mark: { width: '32px', height: '32px', flexShrink: 0 },
  name: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  clock: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { display: 'none' },
  },
  chosen: {
    marginLeft: 'auto',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    // On a phone: name and appearance above, stage and person side by side below.
    '@media (max-width: 640px)': { width: '100%', order: 2 },
  },
  half: {
    minWidth: 0,
    width: '270px',
    '@media (max-width: 640px)': { width: '50%', flexGrow: 1 },
  },
  look: { '@media (max-width: 640px)': { marginLeft: 'auto' } },
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
    listStyleType: 'none',
  },
  view: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, textDecorationLine: 'none' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** The choice among the stages that is none of them. */
const again = 'again';

/** Who, when and how: the one bar above every view. */
export function TopBar({ onStage }: { onStage: (wish: StageWish) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { demonstration } = useWorkbench();
  const names: Readonly<Record<string, string>> = words.stage.names;
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content" onClick={skip}>
        {words.skip}
      </a>
      <div className={styles.bar}>
        <div className={styles.brand}>
          <Mark />
          <div className={styles.name}>
            <Text as="h1" size={400} weight="semibold" style={{ margin: 0 }}>
              Samspel
            </Text>
            <Text size={200} className={styles.quiet}>
              {words.subtitle(demonstration.organisation)}
            </Text>
          </div>
        </div>
        <Clock />
        <div className={styles.chosen}>
          <Select
            className={styles.half}
            aria-label={words.stage.label}
            value={demonstration.stage}
            onChange={(_event, { value }) =>
              onStage(
                value === again
                  ? { stage: demonstration.stage, fresh: true }
                  : { stage: value, fresh: false },
              )
            }
          >
            {demonstration.stages.map((stage) => (
              <option key={stage} value={stage}>
                {names[stage] ?? stage}
              </option>
            ))}
            <option value={again}>{words.stage.again}</option>
          </Select>
          <PersonPicker className={styles.half} />
        </div>
        <div className={styles.look}>
          <LookMenu />
        </div>
      </div>
      <Views />
    </header>
  );
}

/** The address holds the workbench's own state, so the jump is made by hand. */
function skip(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Mark(): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#0F6C5C" />
      <circle cx="12" cy="16" r="6" fill="none" stroke="#fff" strokeWidth="2.5" />
      <circle cx="20" cy="16" r="6" fill="none" stroke="#fff" strokeWidth="2.5" />
    </svg>
  );
}

function Clock(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const language = useLanguage();
  const { now } = useWorkbench();
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), 10_000);
    return () => clearInterval(timer);
  }, [now]);
  const told = formatInstant(new Date(instant).toISOString(), language);
  return (
    <Text size={200} className={styles.clock}>
      {words.stage.clock(told)}
    </Text>
  );
}

function Views(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const address = useAddress();
  return (
    <nav aria-label={words.viewsLabel}>
      <ul className={styles.views}>
        {viewNames.map((view) => {
          const here = view === address.view;
          return (
            <li key={view}>
              <Link
                className={mergeClasses(styles.view, here && styles.here)}
                href={hashOf({ ...address, view })}
                aria-current={here ? 'page' : undefined}
              >
                {words.views[view]}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

type Look = Pick<Address, 'theme' | 'lang' | 'width'>;

/** Theme, language and width: what a person may have, and a tester wants to try. */
function LookMenu(): ReactNode {
  const { look } = useWords();
  const { theme, lang, width } = useAddress();
  const checked = { theme: [theme], lang: [lang], width: [width] };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_event, { name, checkedItems }) =>
        go({ [name as keyof Look]: checkedItems[0] } as Partial<Look>)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle">{look.label}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Choices name="theme" title={look.theme} all={themeNames} texts={look.themes} />
          <MenuDivider />
          <Choices name="lang" title={look.language} all={languages} texts={look.languages} />
          <MenuDivider />
          <Choices name="width" title={look.width} all={widths} texts={look.widths} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Choices<T extends string>({
  name,
  title,
  all,
  texts,
}: {
  name: keyof Look;
  title: string;
  all: readonly T[];
  texts: Readonly<Record<T, string>>;
}): ReactNode {
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {all.map((value) => (
        <MenuItemRadio key={value} name={name} value={value}>
          {texts[value]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
